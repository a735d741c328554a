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
import org.notitia.platform.render.Templates;

/**
 * The documents made from the notice. A published version never changes, so each is made once, when
 * it is first asked for, and kept while there is room.
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

  /** All on which a document depends. */
  private record Key(
      String document,
      long version,
      String language,
      DocumentFormat format,
      long inForce,
      int published) {}

  /** The notice (GDPR art. 13 and 14; P1, P2, P41). */
  Document notice(DocumentRequest wish) {
    var form = wish.selectFormat(NOTICE_FORMATS);
    var edition = publishedVersion(wish);
    var language = form.isSingleLanguage() ? wish.selectLanguage(edition.notice()) : null;
    return cached("notice", edition, form, language, () -> notice(edition, form, language));
  }

  private static byte[] notice(PublishedVersion edition, DocumentFormat form, String language) {
    return switch (form) {
      case TILT -> bytes(Tilt.of(edition, Phrases.in(language)));
      case DPV -> bytes(Dpv.of(edition));
      case HTML -> bytes(noticePage(edition, language, false));
      case PDF -> PdfRenderer.render(noticePage(edition, language, true));
      default -> bytes(Json.write(edition.notice()));
    };
  }

  public static String noticePage(PublishedVersion edition, String language, boolean paper) {
    var phrases = Phrases.in(language);
    var forms =
        List.of(DocumentFormat.PDF, DocumentFormat.JSON, DocumentFormat.TILT, DocumentFormat.DPV);
    var frame = new PageLayout(edition, phrases, "notice/", "../../", forms, paper);
    return Templates.NOTICE.execute(new NoticePage(frame, edition.notice(), phrases));
  }

  /** The record of processing activities (GDPR art. 30). */
  Document record(DocumentRequest wish) {
    var form = wish.selectFormat(RECORD_FORMATS);
    var edition = publishedVersion(wish);
    var language = wish.selectLanguage(edition.notice());
    return cached("record", edition, form, language, () -> record(edition, form, language));
  }

  private static byte[] record(PublishedVersion edition, DocumentFormat form, String language) {
    var phrases = Phrases.in(language);
    var record = ProcessingRecordBuilder.of(edition.notice(), phrases);
    return switch (form) {
      case CSV -> bytes(new ProcessingRecordCsv(record, phrases).csv());
      case HTML -> bytes(recordPage(edition, record, phrases, false));
      case PDF -> PdfRenderer.render(recordPage(edition, record, phrases, true));
      default -> bytes(Json.write(record));
    };
  }

  static String recordPage(
      PublishedVersion edition, ProcessingRecord record, Phrases phrases, boolean paper) {
    var forms = List.of(DocumentFormat.PDF, DocumentFormat.CSV, DocumentFormat.JSON);
    var frame = new PageLayout(edition, phrases, "", "../../../", forms, paper);
    return Templates.RECORD.execute(new ProcessingRecordPage(frame, record, phrases));
  }

  /** The JSON Schema of the notice. */
  Document schema(DocumentRequest wish) {
    var form = wish.selectFormat(SCHEMA_FORMATS);
    var edition = publishedVersion(notices.inForce());
    return cached("schema", edition, form, null, () -> bytes(Json.write(NoticeSchema.json())));
  }

  /** All versions and what changed, as a feed (P43, P44). */
  Document feed(DocumentRequest wish) {
    var form = wish.selectFormat(FEED_FORMATS);
    var published = notices.published();
    var newest = publishedVersion(published.get(published.size() - 1));
    var language = wish.selectLanguage(newest.notice());
    return cached(
        "feed", newest, form, language, () -> bytes(VersionFeed.of(newest, Phrases.in(language))));
  }

  private PublishedVersion publishedVersion(DocumentRequest wish) {
    return publishedVersion(wish.selectVersion(notices));
  }

  private PublishedVersion publishedVersion(Notice notice) {
    return new PublishedVersion(
        notice, notices.published(), notices.inForce().version(), serverUrl);
  }

  private Document cached(
      String what,
      PublishedVersion edition,
      DocumentFormat form,
      String language,
      Supplier<byte[]> content) {
    var key =
        new Key(
            what,
            edition.notice().version(),
            language,
            form,
            edition.inForceNumber(),
            edition.versions().size());
    return cache.get(key, absent -> Document.of(content.get(), form, language));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
