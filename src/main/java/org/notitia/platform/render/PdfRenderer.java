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
 * A page as PDF: tagged for those who can't see it (PDF/UA), its fonts inside, which have Latin,
 * Greek and Cyrillic letters.
 */
public final class PdfRenderer {
  private static final String FONT = "Liberation Sans";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(
        false); // it tells each step, and what it can't do is looked at in tests
  }

  private PdfRenderer() {}

  /** Prints a page that is XML; nothing is fetched for it. */
  public static byte[] render(String page) {
    try (var paper = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var printer = new PdfRendererBuilder();
      printer.usePdfUaAccessibility(true);
      printer.usePDDocument(paper);
      printer.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
      printer.useFont(font("Regular"), FONT, NORMAL, FontStyle.NORMAL, true);
      printer.useFont(font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
      printer.useFont(font("Italic"), FONT, NORMAL, FontStyle.ITALIC, true);
      printer.withProducer("Notitia");
      printer.withHtmlContent(page, "/");
      printer.toStream(out);
      printer.run();
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
