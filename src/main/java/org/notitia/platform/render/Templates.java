package org.notitia.platform.render;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page templates and styles. Inserted values are escaped and valid in XML. */
public final class Templates {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .nullValue("")
          .emptyStringIsFalse(true)
          .withEscaper(text -> Escapers.HTML.escape(withoutInvalidXml(text)))
          .withLoader(Templates::reader);

  public static final Template NOTICE = compile("notice");
  public static final Template RECORD = compile("record");
  public static final String PAGE_STYLE = text("page.css");
  public static final String PDF_STYLE = text("paper.css");

  private Templates() {}

  private static Template compile(String name) {
    try (var source = reader(name)) {
      return COMPILER.compile(source);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static Reader reader(String name) {
    var file = name.contains(".") ? name : name + ".mustache";
    return new InputStreamReader(
        Templates.class.getResourceAsStream("/document/" + file), StandardCharsets.UTF_8);
  }

  private static String text(String name) {
    try (var source = Templates.class.getResourceAsStream("/document/" + name)) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** The text without the characters that XML must not contain. */
  public static String withoutInvalidXml(String text) {
    return text.replaceAll(
        "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}
