package org.notitia.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.difference.Difference;
import org.notitia.notice.difference.MaterialChanges;
import org.notitia.outbox.Message;

/**
 * Writes letters from templates, one for each kind and language; the first line is the subject.
 * Each says who answers for the register and whom to turn to (P1).
 */
@ApplicationScoped
public class MessageRenderer {
  /** The fact that names a version of the notice. */
  static final String VERSION = "version";

  private static final String OTHERWISE = "en";
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .nullValue("")
          .withLoader(MessageRenderer::template);
  private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

  @Inject Notices notices;
  @Inject MaterialChanges changes;

  @Inject
  @ConfigProperty(name = "notitia.url")
  String url;

  RenderedMessage write(Message message) {
    var number = message.data().get(VERSION);
    var notice =
        number == null ? notices.inForce() : notices.version(((Number) number).longValue());
    return write(message, notice, number == null ? List.of() : changes.of(notice), url);
  }

  static RenderedMessage write(
      Message message, Notice notice, List<Difference.Item> material, String url) {
    var language = has(message.kind(), message.language()) ? message.language() : OTHERWISE;
    var facts = new HashMap<String, Object>(message.data());
    facts.put("register", name(notice, language));
    facts.put("controller", notice.controller());
    facts.put("contact", notice.contact());
    facts.put("version", notice.version());
    facts.put("link", url + "/api/v1/notice?version=" + notice.version());
    facts.put("effectiveFrom", time(notice.effectiveFrom(), language));
    facts.put(
        "changes",
        material.stream()
            .map(item -> item.words().getOrDefault(language, item.words().get(OTHERWISE)))
            .toList());
    var text =
        TEMPLATES
            .computeIfAbsent(
                message.kind() + "." + language, name -> COMPILER.compile(template(name)))
            .execute(facts);
    var lines = text.split("\n", 2);
    return new RenderedMessage(
        message.id(), language, name(notice, language), lines[0].strip(), lines[1].strip() + "\n");
  }

  private static String name(Notice notice, String language) {
    var name = notice.name().in(language);
    return name.isEmpty() ? notice.name().in(notice.languages().get(0)) : name;
  }

  private static String time(Instant at, String language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(language))
            .format(at.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  private static boolean has(String kind, String language) {
    return MessageRenderer.class.getResource(path(kind + "." + language)) != null;
  }

  private static String path(String name) {
    return "/mail/" + name + ".mustache";
  }

  private static Reader template(String name) {
    var file = MessageRenderer.class.getResourceAsStream(path(name));
    if (file == null) {
      throw new UncheckedIOException(new IOException("There is no template " + path(name)));
    }
    return new InputStreamReader(file, StandardCharsets.UTF_8);
  }
}
