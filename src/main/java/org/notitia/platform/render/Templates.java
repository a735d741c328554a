package org.notitia.platform.render;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Mustache templates in one folder of the class path. */
public final class Templates {
  private final String folder;
  private final Mustache.Compiler compiler;
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  private Templates(String folder, Mustache.Escaper escaper) {
    this.folder = folder;
    this.compiler =
        Mustache.compiler()
            .nullValue("")
            .emptyStringIsFalse(true)
            .withEscaper(escaper)
            .withLoader(this::source);
  }

  /** Templates of pages; inserted values are escaped and valid in XML. */
  public static Templates ofPages(String folder) {
    return new Templates(folder, text -> Escapers.HTML.escape(withoutInvalidXml(text)));
  }

  /** Templates of plain text; values are inserted unchanged. */
  public static Templates ofText(String folder) {
    return new Templates(folder, Escapers.NONE);
  }

  /** Renders the template with this name. */
  public String render(String name, Object values) {
    return compiled.computeIfAbsent(name, one -> compiler.compile(source(one))).execute(values);
  }

  /** Whether a template with this name exists. */
  public boolean has(String name) {
    return Templates.class.getResource(path(name)) != null;
  }

  /** The text of another file in the folder of the templates. */
  public String file(String name) {
    try (var file = open(folder + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private Reader source(String name) {
    return new InputStreamReader(open(path(name)), StandardCharsets.UTF_8);
  }

  private String path(String name) {
    return folder + name + ".mustache";
  }

  private static InputStream open(String path) {
    var file = Templates.class.getResourceAsStream(path);
    if (file == null) {
      throw new IllegalArgumentException("No such file: " + path);
    }
    return file;
  }

  /** The text without the characters that XML does not allow. */
  public static String withoutInvalidXml(String text) {
    return text.replaceAll(
        "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}
