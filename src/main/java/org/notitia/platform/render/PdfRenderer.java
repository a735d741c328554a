package org.notitia.platform.render;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Renders pages as PDF: tagged for screen readers (PDF/UA), with embedded fonts that contain Latin,
 * Greek and Cyrillic letters.
 */
public final class PdfRenderer {
  private static final String FONT = "Liberation Sans";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(
        false); // it logs every step; tests check what the library does not support
  }

  private PdfRenderer() {}

  /** Renders a page of well-formed XHTML; no external resource is loaded. */
  public static byte[] render(String page) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.usePDDocument(document);
      builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
      builder.useFont(font("Regular"), FONT, NORMAL, FontStyle.NORMAL, true);
      builder.useFont(font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
      builder.useFont(font("Italic"), FONT, NORMAL, FontStyle.ITALIC, true);
      builder.withProducer("Notitia");
      builder.withHtmlContent(page, "/");
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static FSSupplier<InputStream> font(String style) {
    return () ->
        PdfRenderer.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
  }
}
