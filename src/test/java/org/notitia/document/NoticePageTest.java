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

/** The notice as a page. */
class NoticePageTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern WITHIN = Pattern.compile(" href=\"#([^\"]+)\"");

  final String english = Documents.noticePage(SampleNotice.alone(), "en", false);
  final String german = Documents.noticePage(SampleNotice.alone(), "de", false);

  @Test
  void says_who_answers_and_whom_to_turn_to() {
    assertThat(english)
        .contains("Café register", "Ada Ärm", "Privacy office", "mailto:privacy@example.org")
        .contains("Finland", "Version 1, in force since 31 January 2025");
    assertThat(german).contains("Café-Register", "Finnland", "in Kraft seit 31. Januar 2025");
  }

  @Test
  void is_in_the_language_asked_for_and_says_so() {
    assertThat(english).contains("<html lang=\"en\"").doesNotContain("Bestellungen");
    assertThat(german)
        .contains("<html lang=\"de\"", "Wofür wir Daten verwenden", "Bestellungen")
        .doesNotContain("We deliver");
  }

  @Test
  void tells_for_how_long_in_words() {
    assertThat(english)
        .contains("ten years after the end of the relationship, then erased")
        .contains("one year and six months after the event, then made anonymous");
    assertThat(german)
        .contains("zehn Jahre nach dem Ende der Geschäftsbeziehung, dann gelöscht")
        .contains("ein Jahr und sechs Monate nach dem Ereignis, dann anonymisiert");
  }

  @Test
  void shows_texts_as_texts_and_never_as_markup() {
    assertThat(english)
        .contains("We deliver &lt;b&gt;what&lt;/b&gt; you &quot;order&quot; &amp; bill it.")
        .contains("Café &amp; Söhne &lt;GmbH&gt;")
        .doesNotContain("<b>", "<GmbH>", "javascript:");
  }

  @Test
  void marks_what_is_starred_and_what_is_special() {
    assertThat(english)
        .containsPattern("<code>name</code><span class=\"star\"")
        .contains("special category (GDPR art. 9)");
  }

  @Test
  void names_the_ground_of_each_purpose_by_its_article() {
    assertThat(english)
        .contains("Based on a contract with you</strong> (GDPR art. 6(1)(b))")
        .contains("Based on a legal obligation</strong> (FI-1336/1997)");
    assertThat(german).contains("(Art. 6 Abs. 1 Buchst. f DSGVO)");
  }

  @Test
  void needs_no_script_and_fetches_nothing() {
    assertThat(english).doesNotContain("<script", "src=", "@import", "url(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void is_well_formed_and_each_link_within_leads_somewhere(String language) throws Exception {
    var page = Documents.noticePage(SampleNotice.of(SampleNotice.FIRST, 2), language, false);
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
  void of_the_past_says_so_and_leads_to_the_one_in_force() {
    assertThat(Documents.noticePage(SampleNotice.of(SampleNotice.FIRST, 2), "en", false))
        .contains("Version 1, in force from 31 January 2025 to 1 March 2026")
        .contains("This version is no longer in force. It was replaced on 1 March 2026.")
        .contains("To the version in force");
  }

  @Test
  void in_force_announces_the_next_one() {
    assertThat(Documents.noticePage(SampleNotice.of(SampleNotice.FIRST, 1), "de", false))
        .contains("Am 1. März 2026 tritt eine neue Fassung in Kraft.");
    assertThat(Documents.noticePage(SampleNotice.of(SampleNotice.SECOND, 1), "de", false))
        .contains("Diese Fassung gilt noch nicht. Sie tritt am 1. März 2026 in Kraft.");
    assertThat(english).doesNotContain("role=\"note\"");
  }

  @Test
  void says_what_it_changed() {
    assertThat(Documents.noticePage(SampleNotice.of(SampleNotice.SECOND, 1), "de", false))
        .contains("id=\"changed\"", "<li>Wesentlich: Bestellungen: Aufbewahrung für ");
    assertThat(english).doesNotContain("#changed");
  }

  @Test
  void links_to_its_languages_forms_and_versions() {
    assertThat(
            Documents.noticePage(SampleNotice.of(SampleNotice.FIRST, 2), "de", false)
                .replace("&#x3D;", "="))
        .contains("?format=pdf&amp;language=de&amp;version=1", "?format=tilt", "hreflang=\"en\"")
        .contains("\"?format=html&amp;language=de\"", "notice/feed?language=de");
  }

  @Test
  void shows_the_notice_that_comes_with_the_server() {
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
