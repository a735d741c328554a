package org.notitia.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.notitia.notice.Notice;
import org.notitia.platform.render.Templates;

/**
 * The template model of the page frame: labels, style, and links to the other languages, formats
 * and versions.
 *
 * @param noticePath the relative path from the page to the documents below the notice
 * @param rootPath the relative path from the page to the start page
 * @param pdf whether the page is rendered as PDF, which has no navigation
 */
record PageLayout(
    PublishedVersion version,
    Phrases phrases,
    String noticePath,
    String rootPath,
    List<DocumentFormat> formats,
    boolean pdf) {
  static final Templates TEMPLATES = Templates.ofPages("/document/");

  private static final String PAGE_STYLE = TEMPLATES.file("page.css");
  private static final String PDF_STYLE = TEMPLATES.file("paper.css");

  /** A link; {@code current} marks the page that is shown. */
  record Link(String address, String text, String language, String type, boolean current) {}

  Map<String, String> labels() {
    return phrases.labels();
  }

  String language() {
    return phrases.language;
  }

  String style() {
    return pdf ? PDF_STYLE : PAGE_STYLE;
  }

  String registerName() {
    return phrases.localized(version.notice().name());
  }

  String controllerName() {
    return version.notice().controller().name();
  }

  /** The number of the version and the dates between which it is in force. */
  String validity() {
    return validity(version.notice());
  }

  private String validity(Notice notice) {
    var number = Long.toString(notice.version());
    var from = phrases.date(notice.effectiveFrom());
    var next = new PublishedVersion(notice, version.versions(), version.inForceNumber(), "").next();
    if (next != null) {
      return phrases.get("until", number, from, phrases.date(next.effectiveFrom()));
    }
    return phrases.get(notice.version() > version.inForceNumber() ? "from" : "since", number, from);
  }

  /** The note that another version is, or will be, in force; empty if there is none. */
  String warning() {
    if (version.isPast()) {
      return phrases.get("past", phrases.date(version.next().effectiveFrom()));
    }
    if (version.isFuture()) {
      return phrases.get("future", phrases.date(version.notice().effectiveFrom()));
    }
    return version.next() == null
        ? ""
        : phrases.get("next", phrases.date(version.next().effectiveFrom()));
  }

  boolean notInForce() {
    return version.isPast() || version.isFuture();
  }

  String inForceUrl() {
    return pageUrl(version.versions().get((int) version.inForceNumber() - 1), null, language());
  }

  String nextVersionUrl() {
    var next = version.next();
    return next == null || version.isPast() ? "" : pageUrl(next, null, language());
  }

  List<Link> languageLinks() {
    return version.notice().languages().stream()
        .map(
            one ->
                new Link(
                    pageUrl(version.notice(), null, one),
                    Phrases.languageName(one),
                    one,
                    DocumentFormat.HTML.mediaType(),
                    one.equals(language())))
        .toList();
  }

  List<Link> formatLinks() {
    return formats.stream()
        .map(
            format ->
                new Link(
                    pageUrl(version.notice(), format, language()),
                    phrases.get(format.code()),
                    format.isSingleLanguage() ? language() : null,
                    format.mediaType(),
                    false))
        .toList();
  }

  /** The link to another page of the same version. */
  Link linkTo(String page, String text) {
    return new Link(
        noticePath + page + pageUrl(version.notice(), null, language()), text, null, null, false);
  }

  /** The links to all versions, the newest first. */
  List<Link> versionLinks() {
    var links = new ArrayList<Link>();
    for (var one : version.versions()) {
      var current = one.version().equals(version.notice().version());
      links.add(
          0,
          new Link(
              pageUrl(one, null, language()),
              validity(one),
              null,
              DocumentFormat.HTML.mediaType(),
              current));
    }
    return links;
  }

  private String pageUrl(Notice notice, DocumentFormat format, String language) {
    return "?format="
        + (format == null ? DocumentFormat.HTML : format).code()
        + (notice.languages().contains(language) ? "&language=" + language : "")
        + (notice.version() == version.inForceNumber() ? "" : "&version=" + notice.version());
  }
}
