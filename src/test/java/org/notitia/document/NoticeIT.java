package org.notitia.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notitia.publication.NoticeDraft;
import org.notitia.robustness.RawHttp;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** The notice and its documents, as the public gets them. */
@ExtendWith(RunningServer.class)
class NoticeIT {
  private static final String NOTICE = "/api/v1/notice";
  private static final String FIRST = NOTICE + "?version=1";
  private static final String RECORD = NOTICE + "/processing-record";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  final Client client;

  NoticeIT(Client client) {
    this.client = client;
  }

  private Client.Answer get(String path, String... headers) throws Exception {
    return client.send(null, "GET", path, BodyPublishers.noBody(), headers);
  }

  /** The format that Accept or the address names. */
  @Nested
  class Format {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "*/* | application/json",
          "application/json | application/json",
          BROWSER + " | text/html;charset=utf-8",
          "text/* | text/html;charset=utf-8",
          "application/json;q=0.5, text/html | text/html;charset=utf-8",
          "application/pdf | application/pdf",
          "application/vnd.tilt+json | application/vnd.tilt+json",
          "application/ld+json, */*;q=0.1 | application/ld+json"
        })
    void the_format_follows_the_accept_header(String accept, String type) throws Exception {
      var answer = get(FIRST, "Accept", accept);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).isEqualToIgnoringCase(type);
    }

    @ParameterizedTest
    @CsvSource({
      "json, application/json",
      "html, text/html;charset=utf-8",
      "pdf, application/pdf",
      "tilt, application/vnd.tilt+json",
      "dpv, application/ld+json"
    })
    void the_format_parameter_overrides_the_accept_header(String form, String type)
        throws Exception {
      assertThat(get(FIRST + "&format=" + form, "Accept", BROWSER).header("Content-Type"))
          .isEqualToIgnoringCase(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTICE, RECORD, NOTICE + "/feed", NOTICE + "/schema"})
    void an_unsupported_format_is_not_acceptable(String path) throws Exception {
      var answer = get(path, "Accept", "image/png");
      assertThat(answer.status()).isEqualTo(406);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
      "format=docx, format, 400",
      "format=csv, format, 400",
      "language=xx, language, 400",
      "language=%3Cscript%3E, language, 400",
      "version=first, version, 400",
      "at=yesterday, at, 400"
    })
    void an_invalid_query_parameter_is_refused_and_named(String query, String field, int status)
        throws Exception {
      var answer = get(NOTICE + "?" + query, "Accept", "text/html");
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
      assertThat(answer.text()).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=0", "version=99999", "at=1999-01-01T00:00:00Z"})
    void an_unknown_version_is_not_found(String query) throws Exception {
      assertThat(get(NOTICE + "?" + query, "Accept", "application/pdf").status()).isEqualTo(404);
      assertThat(get(RECORD + "?" + query).status()).isEqualTo(404);
    }
  }

  /** The language that Accept-Language or the address names. */
  @Nested
  class Language {
    @Test
    void the_best_language_of_accept_language_is_chosen() throws Exception {
      for (var language : get(FIRST).json().path("languages")) {
        var asked = "fi, " + language.asText() + "-XX;q=0.8, *;q=0.1";
        var answer = get(FIRST, "Accept", "text/html", "Accept-Language", asked);
        assertThat(answer.header("Content-Language")).isEqualTo(language.asText());
        assertThat(answer.text()).contains("<html lang=\"" + language.asText() + "\"");
      }
    }

    @Test
    void the_first_language_of_the_notice_is_chosen_when_none_matches() throws Exception {
      for (var asked : new String[] {"tlh", "x;;=", ","}) {
        var answer = get(FIRST, "Accept", "text/html", "Accept-Language", asked);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
      }
    }

    @Test
    void the_language_parameter_overrides_accept_language() throws Exception {
      var answer = get(FIRST + "&format=html&language=en", "Accept-Language", "de");
      assertThat(answer.header("Content-Language")).isEqualTo("en");
    }
  }

  /** The headers for caches. */
  @Nested
  class Caching {
    @ParameterizedTest
    @ValueSource(
        strings = {
          FIRST,
          FIRST + "&format=html",
          FIRST + "&format=pdf",
          RECORD + "?format=csv",
          NOTICE + "/schema",
          NOTICE + "/feed"
        })
    void a_document_is_cached_briefly_and_an_unchanged_one_is_not_sent_again(String path)
        throws Exception {
      var answer = get(path);
      var tag = answer.header("ETag");
      assertThat(answer.header("Cache-Control")).contains("max-age=60", "must-revalidate");
      assertThat(answer.response().headers().allValues("Vary"))
          .containsExactly("Accept, Accept-Language");
      var again = get(path, "If-None-Match", tag);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(again.header("Cache-Control")).contains("must-revalidate");
      assertThat(get(path, "If-None-Match", "\"another\"").status()).isEqualTo(200);
    }

    @Test
    void the_etag_differs_by_format_and_by_version() throws Exception {
      var second = NoticeDraft.create(client, notice -> {}).publishAndAwait();
      assertThat(get(NOTICE + "?version=" + second).header("ETag"))
          .isNotEqualTo(get(FIRST).header("ETag"));
      assertThat(get(FIRST + "&format=html").header("ETag"))
          .isNotEqualTo(get(FIRST).header("ETag"))
          .isEqualTo(get(FIRST + "&format=html").header("ETag"));
    }

    @Test
    void a_head_request_gets_the_etag_without_the_body() throws Exception {
      var head = client.send(null, "HEAD", FIRST, BodyPublishers.noBody(), "Accept", "text/html");
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.text()).isEmpty();
      assertThat(head.header("ETag")).isEqualTo(get(FIRST + "&format=html").header("ETag"));
    }
  }

  @Test
  void the_notice_page_is_html_without_scripts() throws Exception {
    var answer = get(FIRST + "&format=html");
    assertThat(answer.text())
        .startsWith("<!DOCTYPE html>")
        .contains("<h1>Privacy notice</h1>", "Customer and marketing register")
        .contains("ten years after the end of the relationship, then erased")
        .doesNotContain("<script");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
  }

  @Test
  void the_pdf_contains_the_text_of_the_notice() throws Exception {
    var request = HttpRequest.newBuilder(client.base().resolve(FIRST + "&format=pdf")).build();
    var paper = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
    try (var read = Loader.loadPDF(paper)) {
      assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(new PDFTextStripper().getText(read))
          .contains("Privacy notice", "Customer and marketing register", "customerNumber");
    }
  }

  @Test
  void the_record_of_processing_names_every_purpose_of_the_notice() throws Exception {
    var purposes = get(FIRST).json().path("purposes").findValuesAsText("code");
    var record = get(RECORD + "?version=1");
    assertThat(record.json().path("activities").findValuesAsText("reference"))
        .hasSameSizeAs(purposes);
    var csv = get(RECORD + "?version=1", "Accept", "text/csv");
    assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(csv.text()).startsWith("Register,Version,In force,Controller,");
    assertThat(get(RECORD + "?version=1", "Accept", BROWSER).text())
        .contains("<h1>Record of processing activities</h1>");
  }

  @Test
  void links_in_documents_use_the_configured_url_whatever_host_the_client_names() throws Exception {
    var url = RunningServer.url();
    assertThat(url).isNotEqualTo(client.base());
    for (var host : List.of("elsewhere.example", client.base().getAuthority())) {
      var raw = new RawHttp(client.base(), host);
      var feed = raw.send(null, "GET", NOTICE + "/feed", new byte[0]).body();
      assertThat(feed)
          .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", url + NOTICE)
          .doesNotContain(host);
      for (var format : List.of("tilt", "dpv", "html")) {
        var document = raw.send(null, "GET", FIRST + "&format=" + format, new byte[0]).body();
        assertThat(document).as(format).contains("Privacy").doesNotContain(host);
      }
    }
    var tilt = get(FIRST + "&format=tilt").json();
    assertThat(URI.create(tilt.at("/meta/url").asText())).isEqualTo(url.resolve(FIRST));
    assertThat(get(FIRST + "&format=dpv").text()).contains(url + FIRST);
  }

  @Test
  void the_notice_schema_is_a_json_schema() throws Exception {
    var schema = get(NOTICE + "/schema");
    assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
    assertThat(schema.json().path("$schema").asText()).contains("2020-12");
  }

  @Test
  void the_notice_documents_are_public_and_other_addresses_are_not() throws Exception {
    for (var path : new String[] {NOTICE, RECORD, NOTICE + "/schema", NOTICE + "/feed"}) {
      assertThat(get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(get(NOTICE + "/nothing").status()).isEqualTo(404);
    assertThat(get("/api/v1/notices").status()).isIn(401, 404);
  }
}
