package org.notitia.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.difference.Difference;
import org.notitia.notice.difference.MaterialChanges;
import org.notitia.outbox.Message;
import org.notitia.platform.render.Templates;

/**
 * Renders messages from templates, one for each kind and language. The first line is the subject.
 * Every message names the controller and the contact (P1).
 */
@ApplicationScoped
public class MessageRenderer {
  /** The key of the message data that contains the version of the notice. */
  static final String VERSION = "version";

  private static final String DEFAULT_LANGUAGE = "en";
  private static final Templates TEMPLATES = Templates.ofText("/mail/");

  @Inject Notices notices;
  @Inject MaterialChanges changes;

  @Inject
  @ConfigProperty(name = "notitia.url")
  String url;

  RenderedMessage write(Message message) {
    var number = message.data().get(VERSION);
    var notice =
        number == null ? notices.inForce() : notices.version(((Number) number).longValue());
    return write(message, notice, number == null ? List.of() : changes.itemsOf(notice), url);
  }

  static RenderedMessage write(
      Message message, Notice notice, List<Difference.Item> material, String url) {
    var language =
        TEMPLATES.has(template(message.kind(), message.language()))
            ? message.language()
            : DEFAULT_LANGUAGE;
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
            .map(item -> item.words().getOrDefault(language, item.words().get(DEFAULT_LANGUAGE)))
            .toList());
    var text = TEMPLATES.render(template(message.kind(), language), facts);
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

  private static String template(String kind, String language) {
    return kind + "." + language;
  }
}
