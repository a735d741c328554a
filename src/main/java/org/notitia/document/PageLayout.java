package org.notitia.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.notitia.notice.Notice;
import org.notitia.platform.render.Templates;

/**
 * What every page has around its content: words, style, the way to its other languages, forms and
 * versions.
 *
 * @param inside where the documents below the notice stand, seen from the page
 * @param root where the start page stands, seen from the page
 * @param paper whether it goes to a printed form, which has no links of that kind
 */
record PageLayout(
    PublishedVersion edition,
    Phrases phrases,
    String inside,
    String root,
    List<DocumentFormat> forms,
    boolean paper) {
  static final Templates TEMPLATES = Templates.ofPages("/document/");

  private static final String PAGE_STYLE = TEMPLATES.file("page.css");
  private static final String PAPER_STYLE = TEMPLATES.file("paper.css");

  /** A way to somewhere else. */
  record Link(String address, String text, String language, String type, boolean here) {}

  Map<String, String> say() {
    return phrases.plain();
  }

  String language() {
    return phrases.language;
  }

  String style() {
    return paper ? PAPER_STYLE : PAGE_STYLE;
  }

  String register() {
    return phrases.of(edition.notice().name());
  }

  String controllerName() {
    return edition.notice().controller().name();
  }

  /** Which version, and in force from when to when. */
  String span() {
    return span(edition.notice());
  }

  private String span(Notice notice) {
    var number = Long.toString(notice.version());
    var from = phrases.day(notice.effectiveFrom());
    var next = new PublishedVersion(notice, edition.published(), edition.inForce(), "").after();
    if (next != null) {
      return phrases.say("until", number, from, phrases.day(next.effectiveFrom()));
    }
    return phrases.say(notice.version() > edition.inForce() ? "from" : "since", number, from);
  }

  /** That another version is, or will be, in force; empty if there is nothing to say. */
  String warning() {
    if (edition.isPast()) {
      return phrases.say("past", phrases.day(edition.after().effectiveFrom()));
    }
    if (edition.isFuture()) {
      return phrases.say("future", phrases.day(edition.notice().effectiveFrom()));
    }
    return edition.after() == null
        ? ""
        : phrases.say("next", phrases.day(edition.after().effectiveFrom()));
  }

  boolean isOther() {
    return edition.isPast() || edition.isFuture();
  }

  String current() {
    return address(edition.published().get((int) edition.inForce() - 1), null, language());
  }

  String coming() {
    var next = edition.after();
    return next == null || edition.isPast() ? "" : address(next, null, language());
  }

  List<Link> languageLinks() {
    return edition.notice().languages().stream()
        .map(
            one ->
                new Link(
                    address(edition.notice(), null, one),
                    Phrases.languageName(one),
                    one,
                    DocumentFormat.HTML.mediaType(),
                    one.equals(language())))
        .toList();
  }

  List<Link> formLinks() {
    return forms.stream()
        .map(
            form ->
                new Link(
                    address(edition.notice(), form, language()),
                    phrases.say(form.code()),
                    form.isOfOneLanguage() ? language() : null,
                    form.mediaType(),
                    false))
        .toList();
  }

  /** The way to another page on the same version. */
  Link to(String page, String text) {
    return new Link(
        inside + page + address(edition.notice(), null, language()), text, null, null, false);
  }

  /** The newest first. */
  List<Link> versionLinks() {
    var links = new ArrayList<Link>();
    for (var one : edition.published()) {
      var here = one.version().equals(edition.notice().version());
      links.add(
          0,
          new Link(
              address(one, null, language()),
              span(one),
              null,
              DocumentFormat.HTML.mediaType(),
              here));
    }
    return links;
  }

  private String address(Notice notice, DocumentFormat form, String language) {
    return "?format="
        + (form == null ? DocumentFormat.HTML : form).code()
        + (notice.languages().contains(language) ? "&language=" + language : "")
        + (notice.version() == edition.inForce() ? "" : "&version=" + notice.version());
  }
}
