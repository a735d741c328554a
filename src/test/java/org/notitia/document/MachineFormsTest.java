package org.notitia.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Notice;
import org.notitia.notice.NoticeSchema;
import org.notitia.notice.Notices;
import org.notitia.platform.json.Json;
import org.notitia.platform.render.Templates;
import org.xml.sax.InputSource;

/** The machine-readable formats of the notice. */
class MachineFormsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static PublishedVersion first() {
    var first = Notices.bundled();
    var notice = first.withVersion(1L, first.effectiveFrom());
    return new PublishedVersion(notice, List.of(notice), 1, SampleNotice.ADDRESS);
  }

  /** The Transparency Information Language. */
  @Nested
  class TiltForm {
    final JsonSchema shape =
        JsonSchemaFactory.getInstance(VersionFlag.V7)
            .getSchema(getClass().getResourceAsStream("/document/tilt-shape.json"));

    @Test
    void a_tilt_document_matches_the_tilt_schema() throws Exception {
      for (var edition :
          List.of(
              SampleNotice.onlyVersion(),
              SampleNotice.publishedVersion(SampleNotice.FIRST, 2),
              first())) {
        for (var language : edition.notice().languages()) {
          assertThat(shape.validate(tilt(edition, language))).isEmpty();
        }
      }
    }

    @Test
    void a_tilt_document_contains_the_data_of_the_notice() throws Exception {
      var tilt = tilt(SampleNotice.onlyVersion(), "de");
      assertThat(tilt.at("/meta/language").asText()).isEqualTo("de");
      assertThat(tilt.at("/meta/status").asText()).isEqualTo("active");
      assertThat(tilt.at("/controller/representative/name").asText()).isEqualTo("Ada Ärm");
      assertThat(tilt.at("/dataDisclosed/0/purposes/0/purpose").asText()).isEqualTo("Bestellungen");
      assertThat(tilt.at("/dataDisclosed/0/legalBases/1/reference").asText())
          .isEqualTo("GDPR-6-1-f");
      assertThat(tilt.at("/dataDisclosed/1/storage/0/temporal/0/ttl").asText()).isEqualTo("P1Y6M");
      assertThat(tilt.at("/thirdCountryTransfers/0/country").asText()).isEqualTo("US");
      assertThat(tilt.at("/thirdCountryTransfers/0/adequacyDecision/available").asBoolean())
          .isFalse();
      assertThat(
              tilt.at("/thirdCountryTransfers/0/standardDataProtectionClause/available")
                  .asBoolean())
          .isTrue();
      assertThat(tilt.at("/rightToInformation/available").asBoolean()).isTrue();
      assertThat(tilt.at("/rightToDataPortability/available").asBoolean()).isFalse();
    }

    private JsonNode tilt(PublishedVersion edition, String language) throws Exception {
      return MAPPER.readTree(Tilt.of(edition, Phrases.in(language)));
    }
  }

  /** The Data Privacy Vocabulary. */
  @Nested
  class DpvForm {
    private static final String DPV = "https://w3id.org/dpv#";
    private static final String GDPR = "https://w3id.org/dpv/legal/eu/gdpr#";

    /** Fails when a document wants to load another one. */
    final DocumentLoader nothing =
        (address, options) -> {
          throw new AssertionError(address + " would be fetched");
        };

    @Test
    void a_dpv_document_uses_the_terms_of_the_vocabulary() throws Exception {
      var facts = facts(SampleNotice.onlyVersion());
      var base = "https://register.example.org/api/v1/notice?version=1#";
      assertThat(facts)
          .contains(base + "process-orders " + DPV + "hasLegalBasis " + GDPR + "A6-1-b")
          .contains(base + "process-news " + DPV + "hasLegalBasis " + GDPR + "A6-1-f")
          .contains(base + "process-books " + DPV + "hasLegalBasis " + DPV + "LegalObligation")
          .contains(base + "process-news " + DPV + "hasPersonalData " + base + "category-identity")
          .contains(base + "process-orders " + DPV + "hasRecipient " + base + "recipient-hosting")
          .contains(base + "purpose-news http://www.w3.org/2004/02/skos/core#prefLabel Neuigkeiten")
          .contains(base + "purpose-news http://www.w3.org/2004/02/skos/core#prefLabel News");
    }

    @Test
    void every_name_in_a_dpv_document_has_a_namespace() throws Exception {
      for (var edition : List.of(SampleNotice.onlyVersion(), first())) {
        assertThat(facts(edition)).isNotEmpty().allMatch(fact -> fact.contains("http"));
        var expanded =
            JsonLd.expand(JsonDocument.of(new StringReader(Dpv.of(edition)))).loader(nothing).get();
        assertThat(expanded.toString()).doesNotContain("\"dpv:", "\"eu-gdpr:", "\"skos:");
      }
    }

    private List<String> facts(PublishedVersion edition) throws Exception {
      var facts = new ArrayList<String>();
      RdfQuadConsumer keep =
          new RdfQuadConsumer() {
            @Override
            public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                String datatype,
                String language,
                String direction,
                String graph) {
              facts.add(subject + " " + predicate + " " + object);
              return this;
            }
          };
      JsonLd.toRdf(JsonDocument.of(new StringReader(Dpv.of(edition))))
          .loader(nothing)
          .provide(keep);
      return facts;
    }
  }

  /** The JSON schema of a notice. */
  @Nested
  class SchemaForm {
    final JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(NoticeSchema.json());

    @Test
    void the_notice_schema_accepts_valid_notices() {
      assertThat(schema.validate(Json.tree(Notices.bundled()))).isEmpty();
      assertThat(schema.validate(Json.tree(SampleNotice.FIRST))).isEmpty();
    }

    @Test
    void the_notice_schema_refuses_an_invalid_notice() {
      var notice = Json.tree(SampleNotice.FIRST);
      notice.put("surplus", 1).remove("purposes");
      notice.withArray("/categories").get(0).withObject("/retention").put("period", "ten years");
      assertThat(schema.validate(notice))
          .extracting(one -> one.getInstanceLocation().toString() + " " + one.getType())
          .containsExactlyInAnyOrder(
              "$ additionalProperties", "$ required", "$.categories[0].retention.period pattern");
    }

    @Test
    void the_notice_schema_has_no_external_reference() {
      assertThat(NoticeSchema.json().toString()).doesNotContain("#/components");
    }
  }

  /** The Atom feed of versions. */
  @Nested
  class FeedForm {
    @Test
    void the_feed_lists_the_newest_version_first() {
      var feed =
          VersionFeed.of(SampleNotice.publishedVersion(SampleNotice.SECOND, 1), Phrases.in("en"));
      assertThat(feed)
          .contains("xml:lang=\"en\"", "<title>Café register: Privacy notice</title>")
          .contains("Version 2, in force from 1 March 2026", "The first version.")
          .contains("<li>Material: Orders: kept for ")
          .contains("<name>Café &amp; Söhne &lt;GmbH")
          .containsSubsequence("notice?version=2", "notice?version=1");
    }

    @Test
    void the_feed_contains_no_character_that_xml_forbids() throws Exception {
      var notice = Json.tree(SampleNotice.FIRST);
      ((ObjectNode) notice.path("name"))
          .put("en", "Caf\u00E9\u0000 \u0007reg\uFFFEister\uD83D\uDE00");
      ((ObjectNode) notice.path("controller")).put("name", "Caf\u001B\u00E9");
      var bad = Json.bind(notice, Notice.class).withVersion(1L, Instant.EPOCH);
      var feed =
          VersionFeed.of(
              new PublishedVersion(bad, List.of(bad), 1, SampleNotice.ADDRESS), Phrases.in("en"));
      var parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(feed)));
      assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo("Caf\u00E9 register\uD83D\uDE00: Privacy notice");
      assertThat(parsed.getElementsByTagName("name").item(0).getTextContent())
          .isEqualTo("Caf\u00E9");
      assertThat(Templates.withoutInvalidXml("a\u0000b\u0007c\uFFFEd\u00E9\uD83D\uDE00"))
          .isEqualTo("abcd\u00E9\uD83D\uDE00");
    }
  }

  /** The record of processing activities. */
  @Nested
  class RecordForm {
    private ProcessingRecord made(Notice notice) {
      return ProcessingRecordBuilder.of(notice, Phrases.in("en"));
    }

    @Test
    void each_processing_activity_contains_what_article_30_requires() {
      var orders = made(SampleNotice.FIRST).activities().get(0);
      assertThat(orders.code()).isEqualTo("orders");
      assertThat(orders.persons()).containsExactly("Current and former customers");
      assertThat(orders.data())
          .extracting(ProcessingRecord.Data::timeLimit)
          .containsExactly(
              "until ten years after the end of the relationship, then erased",
              "until one year and six months after the event, then made anonymous");
      assertThat(orders.data().get(1).specialFields()).containsExactly("diet");
      assertThat(orders.recipients()).hasSize(1);
      assertThat(orders.transfers())
          .containsExactly(
              new ProcessingRecord.Transfer(
                  "US",
                  "United States",
                  List.of("Standard contractual clauses (GDPR art. 46(2)(c))")));
      assertThat(made(SampleNotice.FIRST).measures()).hasSize(2);
    }

    @Test
    void the_csv_record_has_a_row_for_each_purpose_and_category() {
      var csv = new ProcessingRecordCsv(made(SampleNotice.FIRST), Phrases.in("en")).csv();
      assertThat(csv.lines())
          .hasSize(6)
          .first()
          .asString()
          .startsWith("Register,Version,In force,Controller,");
      assertThat(csv).contains("\"We deliver <b>what</b> you \"\"order\"\" & bill it.\"");
    }

    @Test
    void the_record_page_contains_the_same_data() {
      var page =
          Documents.recordPage(
              SampleNotice.onlyVersion(), made(SampleNotice.FIRST), Phrases.in("en"), false);
      assertThat(page)
          .contains("Record of processing activities", "Standard contractual clauses")
          .contains("Legal obligation</strong>, FI-1336/1997. The law asks for it.")
          .doesNotContain("<b>");
    }
  }
}
