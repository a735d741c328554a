package org.notitia.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The notice that comes with the server. */
class NoticeTest {
  static final Notice notice = Notices.first();

  @Test
  void could_be_published() {
    assertThat(NoticeSchema.faults(notice)).isEmpty();
    assertThat(Sense.faults(notice)).isEmpty();
  }

  @Test
  void has_every_category_of_the_specification() {
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
  void gives_each_category_purposes_that_exist_sources_and_a_retention() {
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
  void rests_each_purpose_on_one_legal_basis() {
    assertThat(notice.purposes())
        .allSatisfy(
            purpose -> assertThat(purpose.legalBasis().reference()).startsWith("GDPR-6-1-"));
  }

  @Test
  void orders_all_sources_by_standing() {
    assertThat(notice.sources())
        .extracting(Notice.Named::code)
        .containsExactlyInAnyOrder(Source.values());
    assertThat(notice.isLesser(Source.THIRD_PARTY, Source.SUBJECT)).isTrue();
    assertThat(notice.isLesser(Source.SUBJECT, Source.THIRD_PARTY)).isFalse();
    assertThat(notice.isLesser(Source.SUBJECT, Source.SUBJECT)).isFalse();
  }

  @Test
  void stars_name_username_and_password() {
    assertThat(notice.category("identity").fields())
        .filteredOn(Field::starred)
        .extracting(Field::name)
        .containsExactlyInAnyOrder("name", "username", "password");
  }

  @Test
  void says_what_contract_and_service_categories_need() {
    assertThat(needing(Category.Need.STARRED_DATA))
        .containsExactlyInAnyOrder("contract", "order", "transaction");
    assertThat(needing(Category.Need.OWN_ACCOUNT))
        .containsExactlyInAnyOrder("recording", "message");
  }

  @Test
  void bounds_each_text_so_that_an_entry_fits_its_column() {
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

  private static List<String> needing(Category.Need need) {
    return notice.categories().stream()
        .filter(one -> one.needs() == need)
        .map(Category::code)
        .toList();
  }
}
