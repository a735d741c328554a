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
 * The documents made from the notice. A published version never changes, so each is made once, when
 * it is first asked for, and kept while there is room.
 */
@ApplicationScoped
public class Documents {
  private static final List<DocumentFormat> NOTICE =
      List.of(
          DocumentFormat.JSON,
          DocumentFormat.HTML,
          DocumentFormat.PDF,
          DocumentFormat.TILT,
          DocumentFormat.DPV);
  private static final List<DocumentFormat> RECORD =
      List.of(DocumentFormat.JSON, DocumentFormat.HTML, DocumentFormat.CSV, DocumentFormat.PDF);
  private static final List<DocumentFormat> SCHEMA = List.of(DocumentFormat.SCHEMA);
  private static final List<DocumentFormat> FEED = List.of(DocumentFormat.ATOM);
  private static final int ROOM = 32 << 20;

  @Inject Notices notices;

  @Inject
  @ConfigProperty(name = "notitia.url")
  String address;

  private final Cache<Key, Document> made =
      Caffeine.newBuilder()
          .maximumWeight(ROOM)
          .weigher((Key key, Document document) -> document.content().length)
          .build();

  /** All on which a document depends. */
  private record Key(
      String what,
      long version,
      String language,
      DocumentFormat form,
      long inForce,
      int published) {}

  /** The notice (GDPR art. 13 and 14; P1, P2, P41). */
  Document notice(DocumentRequest wish) {
    var form = wish.format(NOTICE);
    var edition = edition(wish);
    var language = form.isOfOneLanguage() ? wish.language(edition.notice()) : null;
    return kept("notice", edition, form, language, () -> notice(edition, form, language));
  }

  private static byte[] notice(PublishedVersion edition, DocumentFormat form, String language) {
    return switch (form) {
      case TILT -> bytes(Tilt.of(edition, Phrases.in(language)));
      case DPV -> bytes(Dpv.of(edition));
      case HTML -> bytes(noticePage(edition, language, false));
      case PDF -> PdfRenderer.print(noticePage(edition, language, true));
      default -> bytes(Json.write(edition.notice()));
    };
  }

  public static String noticePage(PublishedVersion edition, String language, boolean paper) {
    var phrases = Phrases.in(language);
    var forms =
        List.of(DocumentFormat.PDF, DocumentFormat.JSON, DocumentFormat.TILT, DocumentFormat.DPV);
    var frame = new PageLayout(edition, phrases, "notice/", "../../", forms, paper);
    return PageLayout.TEMPLATES.render("notice", new NoticePage(frame, edition.notice(), phrases));
  }

  /** The record of processing activities (GDPR art. 30). */
  Document record(DocumentRequest wish) {
    var form = wish.format(RECORD);
    var edition = edition(wish);
    var language = wish.language(edition.notice());
    return kept("record", edition, form, language, () -> record(edition, form, language));
  }

  private static byte[] record(PublishedVersion edition, DocumentFormat form, String language) {
    var phrases = Phrases.in(language);
    var record = ProcessingRecordBuilder.of(edition.notice(), phrases);
    return switch (form) {
      case CSV -> bytes(new ProcessingRecordCsv(record, phrases).csv());
      case HTML -> bytes(recordPage(edition, record, phrases, false));
      case PDF -> PdfRenderer.print(recordPage(edition, record, phrases, true));
      default -> bytes(Json.write(record));
    };
  }

  static String recordPage(
      PublishedVersion edition, ProcessingRecord record, Phrases phrases, boolean paper) {
    var forms = List.of(DocumentFormat.PDF, DocumentFormat.CSV, DocumentFormat.JSON);
    var frame = new PageLayout(edition, phrases, "", "../../../", forms, paper);
    return PageLayout.TEMPLATES.render("record", new ProcessingRecordPage(frame, record, phrases));
  }

  /** The JSON Schema of the notice. */
  Document schema(DocumentRequest wish) {
    var form = wish.format(SCHEMA);
    var edition = edition(notices.inForce());
    return kept("schema", edition, form, null, () -> bytes(Json.write(NoticeSchema.json())));
  }

  /** All versions and what changed, as a feed (P43, P44). */
  Document feed(DocumentRequest wish) {
    var form = wish.format(FEED);
    var published = notices.published();
    var newest = edition(published.get(published.size() - 1));
    var language = wish.language(newest.notice());
    return kept(
        "feed", newest, form, language, () -> bytes(VersionFeed.of(newest, Phrases.in(language))));
  }

  private PublishedVersion edition(DocumentRequest wish) {
    return edition(wish.notice(notices));
  }

  private PublishedVersion edition(Notice notice) {
    return new PublishedVersion(notice, notices.published(), notices.inForce().version(), address);
  }

  private Document kept(
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
            edition.inForce(),
            edition.published().size());
    return made.get(key, absent -> Document.of(content.get(), form, language));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
