package org.notitia.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Notice.RecipientCategory.Role;
import org.notitia.platform.json.Json;

/** The default notice. */
class NoticeTest {
  static final Notice notice = Notices.bundled();

  @Test
  void the_default_notice_can_be_published() {
    assertThat(NoticeSchema.violations(notice)).isEmpty();
    assertThat(NoticeConsistency.violations(notice)).isEmpty();
  }

  @Test
  void every_text_is_in_english_and_german() {
    assertThat(notice.languages()).containsExactly("en", "de");
    assertThat(texts())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            text -> {
              assertThat(text).containsOnlyKeys(notice.languages());
              assertThat(text.values()).noneMatch(String::isBlank).doesNotHaveDuplicates();
            });
  }

  @Test
  void the_default_notice_is_within_the_size_limit() {
    assertThat(Json.write(notice).length()).isLessThan(250_000);
    assertThat(tokens(Json.tree(notice))).isLessThan(9_000);
  }

  @Test
  void the_notice_has_every_category_of_the_specification() {
    assertThat(notice.categories())
        .extracting(Category::code)
        .containsExactlyInAnyOrder(
            "identity",
            "contact",
            "company",
            "contract",
            "order",
            "transaction",
            "profile",
            "call-recording",
            "correspondence",
            "visit",
            "cookie",
            "volunteered",
            "recording",
            "message",
            "marketing-choice");
  }

  @Test
  void each_category_has_existing_purposes_sources_and_a_retention() {
    var purposes = notice.purposes().stream().map(Purpose::code).collect(Collectors.toSet());
    assertThat(notice.categories())
        .allSatisfy(
            category -> {
              assertThat(category.purposes()).isNotEmpty().isSubsetOf(purposes);
              assertThat(category.sources()).isNotEmpty();
              assertThat(
                      category.retention().period().toTotalMonths() * 30
                          + category.retention().period().getDays())
                  .isPositive();
            });
  }

  @Test
  void each_purpose_has_a_legal_basis() {
    assertThat(notice.purposes())
        .allSatisfy(
            purpose -> assertThat(purpose.legalBasis().reference()).startsWith("GDPR-6-1-"));
  }

  @Test
  void all_sources_are_ranked() {
    assertThat(notice.sources())
        .extracting(Notice.SourceDescription::code)
        .containsExactlyInAnyOrder(Source.values());
    assertThat(notice.ranksBelow(Source.THIRD_PARTY, Source.SUBJECT)).isTrue();
    assertThat(notice.ranksBelow(Source.SUBJECT, Source.THIRD_PARTY)).isFalse();
    assertThat(notice.ranksBelow(Source.SUBJECT, Source.SUBJECT)).isFalse();
  }

  @Test
  void name_username_and_password_are_starred() {
    assertThat(notice.category("identity").fields())
        .filteredOn(Field::starred)
        .extracting(Field::name)
        .containsExactlyInAnyOrder("name", "username", "password");
  }

  @Test
  void only_categories_for_a_contract_have_starred_fields() {
    assertThat(notice.categories())
        .filteredOn(category -> category.fields().stream().anyMatch(Field::isRequiredOfCustomers))
        .isNotEmpty()
        .allSatisfy(
            category ->
                assertThat(category.purposes())
                    .map(notice::purpose)
                    .extracting(purpose -> purpose.legalBasis().kind())
                    .contains(Purpose.LegalBasis.Kind.CONTRACT));
  }

  @Test
  void each_legal_basis_has_a_reason() {
    assertThat(notice.purposes())
        .allSatisfy(purpose -> assertThat(purpose.legalBasis().reasoning()).isNotNull());
  }

  @Test
  void marketing_and_contests_state_the_age_limit() {
    assertThat(notice.minors()).isEqualTo(new Notice.Minors(13, false));
    assertThat(notice.purposes())
        .filteredOn(purpose -> purpose.directMarketing() || purpose.requiresConsent())
        .extracting(Purpose::code)
        .containsExactlyInAnyOrder(
            "personalisation", "contests", "electronic-marketing", "direct-marketing");
    assertThat(notice.purposes())
        .filteredOn(purpose -> purpose.directMarketing() || purpose.requiresConsent())
        .flatExtracting(purpose -> purpose.description().byLanguage().values())
        .allSatisfy(text -> assertThat(text).contains(" 13"));
  }

  @Test
  void the_notice_names_all_recipients_territories_and_safeguards() {
    assertThat(notice.recipients())
        .extracting(Notice.RecipientCategory::role)
        .contains(Role.PROCESSOR, Role.CONTROLLER, Role.AUTHORITY);
    assertThat(notice.recipients())
        .allSatisfy(recipient -> assertThat(recipient.categories()).isNotEmpty());
    assertThat(notice.territories()).containsExactly(new Notice.Territory("US", List.of()));
    assertThat(notice.safeguards())
        .extracting(Notice.Safeguard::code)
        .containsExactly("standard-clauses");
    assertThat(notice.protection())
        .isNotEmpty()
        .anyMatch(sentence -> sentence.in("en").contains("outside the USA"));
  }

  @Test
  void the_notice_names_every_right_and_the_contacts() {
    assertThat(notice.rights())
        .extracting(Notice.Right::code)
        .containsExactlyInAnyOrder(
            "rightToInformation",
            "rightToRectificationOrDeletion",
            "rightToRestriction",
            "rightToObject",
            "rightToObjectToDirectMarketing",
            "rightToDataPortability",
            "rightToWithdrawConsent",
            "rightToComplain",
            "rightToKnowChanges");
    assertThat(notice.rights())
        .extracting(Notice.Right::reference)
        .allMatch(article -> article.matches("GDPR-\\d+(-\\d)?"));
    assertThat(notice.controller().representative()).hasNoNullFieldsOrProperties();
    assertThat(notice.supervisoryAuthority().email()).isNotBlank();
  }

  @Test
  void contract_and_service_categories_state_what_they_need() {
    assertThat(needing(Category.Prerequisite.STARRED_DATA))
        .containsExactlyInAnyOrder("contract", "order", "transaction");
    assertThat(needing(Category.Prerequisite.OWN_ACCOUNT))
        .containsExactlyInAnyOrder("recording", "message");
  }

  @Test
  void the_texts_of_a_category_fit_the_column_of_an_entry() {
    assertThat(notice.categories())
        .allSatisfy(
            category ->
                assertThat(
                        category.fields().stream()
                            .filter(field -> field.type() == Field.Type.TEXT)
                            .mapToInt(Field::longest)
                            .sum())
                    .isLessThanOrEqualTo(20_000));
  }

  private static List<Map<String, String>> texts() {
    var tree = Json.tree(notice);
    var found = new HashSet<JsonNode>();
    notice.languages().forEach(language -> found.addAll(tree.findParents(language)));
    return found.stream()
        .map(text -> Json.read(text.toString(), LocalizedText.class).byLanguage())
        .toList();
  }

  /** Counts tokens as a parser does: each name, each value, each begin and end. */
  private static int tokens(JsonNode node) {
    var inside = 0;
    for (var part : node) {
      inside += tokens(part);
    }
    return node.isContainerNode() ? 2 + inside + (node.isObject() ? node.size() : 0) : 1;
  }

  private static List<String> needing(Category.Prerequisite need) {
    return notice.categories().stream()
        .filter(one -> one.needs() == need)
        .map(Category::code)
        .toList();
  }
}
