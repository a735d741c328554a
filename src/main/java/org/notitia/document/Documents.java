package org.notitia.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.notice.Notice;
import org.notitia.notice.NoticeSchema;
import org.notitia.notice.Notices;
import org.notitia.platform.json.Json;
import org.notitia.platform.render.PdfRenderer;

/**
 * Generates the documents of the notice. A published version never changes, so a document is
 * generated at the first request and then cached. The cache is limited by size in bytes.
 */
@ApplicationScoped
public class Documents {
  private static final List<DocumentFormat> NOTICE_FORMATS =
      List.of(
          DocumentFormat.JSON,
          DocumentFormat.HTML,
          DocumentFormat.PDF,
          DocumentFormat.TILT,
          DocumentFormat.DPV);
  private static final List<DocumentFormat> RECORD_FORMATS =
      List.of(DocumentFormat.JSON, DocumentFormat.HTML, DocumentFormat.CSV, DocumentFormat.PDF);
  private static final List<DocumentFormat> SCHEMA_FORMATS = List.of(DocumentFormat.SCHEMA);
  private static final List<DocumentFormat> FEED_FORMATS = List.of(DocumentFormat.ATOM);
  private static final int MAX_CACHE_BYTES = 32 << 20;

  @Inject Notices notices;

  @Inject
  @ConfigProperty(name = "notitia.url")
  String serverUrl;

  private final Cache<Key, Document> cache =
      Caffeine.newBuilder()
          .maximumWeight(MAX_CACHE_BYTES)
          .weigher((Key key, Document document) -> document.content().length)
          .build();

  /** The cache key: everything that the content of a document depends on. */
  private record Key(
      String document,
      long version,
      String language,
      DocumentFormat format,
      long inForce,
      int published) {}

  /** The privacy notice (GDPR art. 13 and 14; P1, P2, P41). */
  Document notice(DocumentRequest request) {
    var format = request.selectFormat(NOTICE_FORMATS);
    var version = publishedVersion(request);
    var language = format.isSingleLanguage() ? request.selectLanguage(version.notice()) : null;
    return cached("notice", version, format, language, () -> notice(version, format, language));
  }

  private static byte[] notice(PublishedVersion version, DocumentFormat format, String language) {
    return switch (format) {
      case TILT -> bytes(Tilt.of(version, Phrases.in(language)));
      case DPV -> bytes(Dpv.of(version));
      case HTML -> bytes(noticePage(version, language, false));
      case PDF -> PdfRenderer.render(noticePage(version, language, true));
      default -> bytes(Json.write(version.notice()));
    };
  }

  /**
   * The notice as an HTML page.
   *
   * @param pdf whether the page is rendered as PDF, with its own style and without navigation
   */
  public static String noticePage(PublishedVersion version, String language, boolean pdf) {
    var phrases = Phrases.in(language);
    var formats =
        List.of(DocumentFormat.PDF, DocumentFormat.JSON, DocumentFormat.TILT, DocumentFormat.DPV);
    var layout = new PageLayout(version, phrases, "notice/", "../../", formats, pdf);
    return PageLayout.TEMPLATES.render("notice", new NoticePage(layout, version.notice(), phrases));
  }

  /** The record of processing activities (GDPR art. 30). */
  Document record(DocumentRequest request) {
    var format = request.selectFormat(RECORD_FORMATS);
    var version = publishedVersion(request);
    var language = request.selectLanguage(version.notice());
    return cached("record", version, format, language, () -> record(version, format, language));
  }

  private static byte[] record(PublishedVersion version, DocumentFormat format, String language) {
    var phrases = Phrases.in(language);
    var record = ProcessingRecordBuilder.of(version.notice(), phrases);
    return switch (format) {
      case CSV -> bytes(new ProcessingRecordCsv(record, phrases).csv());
      case HTML -> bytes(recordPage(version, record, phrases, false));
      case PDF -> PdfRenderer.render(recordPage(version, record, phrases, true));
      default -> bytes(Json.write(record));
    };
  }

  static String recordPage(
      PublishedVersion version, ProcessingRecord record, Phrases phrases, boolean pdf) {
    var formats = List.of(DocumentFormat.PDF, DocumentFormat.CSV, DocumentFormat.JSON);
    var layout = new PageLayout(version, phrases, "", "../../../", formats, pdf);
    return PageLayout.TEMPLATES.render("record", new ProcessingRecordPage(layout, record, phrases));
  }

  /** The JSON Schema of the notice; it does not depend on the requested version. */
  Document schema(DocumentRequest request) {
    var format = request.selectFormat(SCHEMA_FORMATS);
    var version = publishedVersion(notices.inForce());
    return cached("schema", version, format, null, () -> bytes(Json.write(NoticeSchema.json())));
  }

  /** The Atom feed of all versions with their changes (P43, P44). */
  Document feed(DocumentRequest request) {
    var format = request.selectFormat(FEED_FORMATS);
    var published = notices.published();
    var newest = publishedVersion(published.get(published.size() - 1));
    var language = request.selectLanguage(newest.notice());
    return cached(
        "feed",
        newest,
        format,
        language,
        () -> bytes(VersionFeed.of(newest, Phrases.in(language))));
  }

  private PublishedVersion publishedVersion(DocumentRequest request) {
    return publishedVersion(request.selectVersion(notices));
  }

  private PublishedVersion publishedVersion(Notice notice) {
    return new PublishedVersion(
        notice, notices.published(), notices.inForce().version(), serverUrl);
  }

  private Document cached(
      String document,
      PublishedVersion version,
      DocumentFormat format,
      String language,
      Supplier<byte[]> content) {
    var key =
        new Key(
            document,
            version.notice().version(),
            language,
            format,
            version.inForceNumber(),
            version.versions().size());
    return cache.get(key, absent -> Document.of(content.get(), format, language));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
