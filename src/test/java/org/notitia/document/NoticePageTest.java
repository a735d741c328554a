package org.notitia.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notitia.notice.Notices;
import org.xml.sax.InputSource;

/** The notice as an HTML page. */
class NoticePageTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern WITHIN = Pattern.compile(" href=\"#([^\"]+)\"");

  final String english = Documents.noticePage(SampleNotice.onlyVersion(), "en", false);
  final String german = Documents.noticePage(SampleNotice.onlyVersion(), "de", false);

  @Test
  void the_page_names_the_controller_and_the_contact() {
    assertThat(english)
        .contains("Café register", "Ada Ärm", "Privacy office", "mailto:privacy@example.org")
        .contains("Finland", "Version 1, in force since 31 January 2025");
    assertThat(german).contains("Café-Register", "Finnland", "in Kraft seit 31. Januar 2025");
  }

  @Test
  void the_page_is_in_the_requested_language_and_declares_it() {
    assertThat(english).contains("<html lang=\"en\"").doesNotContain("Bestellungen");
    assertThat(german)
        .contains("<html lang=\"de\"", "Wofür wir Daten verwenden", "Bestellungen")
        .doesNotContain("We deliver");
  }

  @Test
  void the_page_states_retention_periods_in_words() {
    assertThat(english)
        .contains("ten years after the end of the relationship, then erased")
        .contains("one year and six months after the event, then made anonymous");
    assertThat(german)
        .contains("zehn Jahre nach dem Ende der Geschäftsbeziehung, dann gelöscht")
        .contains("ein Jahr und sechs Monate nach dem Ereignis, dann anonymisiert");
  }

  @Test
  void the_page_escapes_the_texts_of_the_notice() {
    assertThat(english)
        .contains("We deliver &lt;b&gt;what&lt;/b&gt; you &quot;order&quot; &amp; bill it.")
        .contains("Café &amp; Söhne &lt;GmbH&gt;")
        .doesNotContain("<b>", "<GmbH>", "javascript:");
  }

  @Test
  void the_page_marks_starred_fields_and_special_categories() {
    assertThat(english)
        .containsPattern("<code>name</code><span class=\"star\"")
        .contains("special category (GDPR art. 9)");
  }

  @Test
  void the_page_names_the_legal_basis_of_each_purpose_by_its_article() {
    assertThat(english)
        .contains("Based on a contract with you</strong> (GDPR art. 6(1)(b))")
        .contains("Based on a legal obligation</strong> (FI-1336/1997)");
    assertThat(german).contains("(Art. 6 Abs. 1 Buchst. f DSGVO)");
  }

  @Test
  void the_page_has_no_script_and_loads_no_resource() {
    assertThat(english).doesNotContain("<script", "src=", "@import", "url(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void the_page_is_well_formed_and_every_internal_link_has_a_target(String language)
      throws Exception {
    var page =
        Documents.noticePage(SampleNotice.publishedVersion(SampleNotice.FIRST, 2), language, false);
    var factory = DocumentBuilderFactory.newInstance();
    factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    var ids = ID.matcher(page).results().map(NoticePageTest::first).toList();
    assertThat(new HashSet<>(ids)).as("no id twice").hasSameSizeAs(ids);
    assertThat(WITHIN.matcher(page).results().map(NoticePageTest::first))
        .isNotEmpty()
        .allMatch(ids::contains);
  }

  private static String first(MatchResult found) {
    return found.group(1);
  }

  @Test
  void a_past_version_says_so_and_links_to_the_version_in_force() {
    assertThat(
            Documents.noticePage(SampleNotice.publishedVersion(SampleNotice.FIRST, 2), "en", false))
        .contains("Version 1, in force from 31 January 2025 to 1 March 2026")
        .contains("This version is no longer in force. It was replaced on 1 March 2026.")
        .contains("To the version in force");
  }

  @Test
  void the_version_in_force_announces_the_next_version() {
    assertThat(
            Documents.noticePage(SampleNotice.publishedVersion(SampleNotice.FIRST, 1), "de", false))
        .contains("Am 1. März 2026 tritt eine neue Fassung in Kraft.");
    assertThat(
            Documents.noticePage(
                SampleNotice.publishedVersion(SampleNotice.SECOND, 1), "de", false))
        .contains("Diese Fassung gilt noch nicht. Sie tritt am 1. März 2026 in Kraft.");
    assertThat(english).doesNotContain("role=\"note\"");
  }

  @Test
  void a_new_version_lists_its_changes() {
    assertThat(
            Documents.noticePage(
                SampleNotice.publishedVersion(SampleNotice.SECOND, 1), "de", false))
        .contains("id=\"changed\"", "<li>Wesentlich: Bestellungen: Aufbewahrung für ");
    assertThat(english).doesNotContain("#changed");
  }

  @Test
  void the_page_links_to_its_languages_formats_and_versions() {
    assertThat(
            Documents.noticePage(SampleNotice.publishedVersion(SampleNotice.FIRST, 2), "de", false)
                .replace("&#x3D;", "="))
        .contains("?format=pdf&amp;language=de&amp;version=1", "?format=tilt", "hreflang=\"en\"")
        .contains("\"?format=html&amp;language=de\"", "notice/feed?language=de");
  }

  @Test
  void the_page_shows_every_purpose_and_category_of_the_default_notice() {
    var first = Notices.bundled();
    var notice = first.withVersion(1L, first.effectiveFrom());
    var edition = new PublishedVersion(notice, List.of(notice), 1, SampleNotice.ADDRESS);
    for (var language : notice.languages()) {
      var page = Documents.noticePage(edition, language, false);
      assertThat(notice.purposes())
          .allMatch(one -> page.contains("id=\"purpose-" + one.code() + "\""));
      assertThat(notice.categories())
          .allMatch(one -> page.contains("id=\"category-" + one.code() + "\""));
    }
  }
}
