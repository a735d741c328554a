package org.notitia.register.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notitia.platform.json.Json;
import org.notitia.register.NewSubject;

class SubjectDetailsTest {
  private static SubjectDetails details() {
    var details = new SubjectDetails();
    details.givenName = "Ann";
    details.familyName = "Example";
    details.birthDate = LocalDate.of(1980, 2, 29);
    details.emails = new ArrayList<>(List.of("ann@example.org"));
    details.address = new Address();
    details.address.city = "Turku";
    return details;
  }

  @Test
  void the_field_names_are_those_of_the_published_types() {
    assertThat(SubjectDetails.FIELDS)
        .hasSize(21)
        .contains("name", "emails", "address.city", "company.name", "relationshipEnded")
        .doesNotContain("address", "company", "source");
    assertThat(NewSubject.FIELDS).hasSize(23).containsAll(SubjectDetails.FIELDS);
  }

  @Test
  void a_copy_has_all_values_and_shares_no_object_that_can_change() {
    var details = details();
    var copy = details.copyTo(new NewSubject());
    assertThat(Json.tree(copy)).isEqualTo(Json.tree(details));
    copy.address.city = "Helsinki";
    copy.emails.add("other@example.org");
    assertThat(details.address.city).isEqualTo("Turku");
    assertThat(details.emails).containsExactly("ann@example.org");
    assertThat(copy.company).isNull();
  }

  @Test
  void a_copy_of_chosen_fields_has_no_address_when_none_of_its_fields_is_chosen() {
    var copy = details().copyTo(new SubjectDetails(), field -> !field.startsWith("address."));
    assertThat(copy.address).isNull();
    assertThat(copy.givenName).isEqualTo("Ann");
  }

  @Test
  void a_field_of_another_object_is_taken_even_when_it_has_no_value() {
    var details = details();
    details.takeFrom(new SubjectDetails(), "address.city");
    details.takeFrom(new SubjectDetails(), "birthDate");
    assertThat(details.address).isNull();
    assertThat(details.has("birthDate")).isFalse();
    details.takeFrom(details(), "address.city");
    assertThat(details.address.city).isEqualTo("Turku");
  }

  @Test
  void only_a_known_field_can_have_a_value() {
    assertThat(details().has("address.city")).isTrue();
    assertThat(details().has("address.street")).isFalse();
    assertThat(details().has("company.name")).isFalse();
    assertThat(details().has("password")).isFalse();
  }

  @Test
  void blank_texts_and_empty_lists_and_an_address_without_values_are_removed() {
    var details = details();
    details.name = " ";
    details.username = " ann ";
    details.phones = List.of();
    details.address.city = "";
    details.normalise();
    assertThat(details.name).isEqualTo("Ann Example");
    assertThat(details.username).isEqualTo("ann");
    assertThat(details.phones).isNull();
    assertThat(details.address).isNull();
  }

  @Test
  void a_derived_name_follows_its_parts_and_a_given_name_does_not() {
    var before = details();
    before.normalise();
    var after = before.copyTo(new SubjectDetails());
    after.familyName = "Other";
    after.updateDerivedName(before);
    assertThat(after.name).isEqualTo("Ann Other");
    before.name = "Dr Ann Example";
    after.name = "Dr Ann Example";
    after.updateDerivedName(before);
    assertThat(after.name).isEqualTo("Dr Ann Example");
  }
}
