package org.notitia.register.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Category.Storage;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.platform.ProblemException;
import org.notitia.register.details.Address;
import org.notitia.register.details.Company;
import org.notitia.register.details.SubjectDetails;

/** The tests run outside of any call: a scope needs none and changes none. */
class PurposeScopeTest {
  private static final Notice NOTICE = Notices.bundled();

  final PurposeScope service = scope("customer-service");
  final PurposeScope accounting = scope("accounting");
  final PurposeScope limited =
      service.limitedTo(
          Map.of(
              "identity", Set.of("name", "customerNumber"),
              "contact", Set.of("emails", "address.city"),
              "order", Set.of("number")));

  private static PurposeScope scope(String purpose) {
    return new PurposeScope(NOTICE, NOTICE.purpose(purpose));
  }

  private static SubjectDetails details() {
    var details = new SubjectDetails();
    details.name = "Ann Example";
    details.emails = List.of("ann@example.org");
    details.phones = List.of("+358 1");
    details.address = new Address();
    details.address.city = "Turku";
    details.address.street = "Aurakatu 1";
    details.company = new Company();
    details.company.name = "Example Oy";
    return details;
  }

  @Test
  void a_scope_allows_the_categories_that_are_collected_for_its_purpose() {
    assertThat(accounting.allows(NOTICE.category("company"))).isTrue();
    assertThat(accounting.allows(NOTICE.category("contact"))).isFalse();
    assertThat(accounting.isVisible("company.name")).isTrue();
    assertThat(accounting.isVisible("address.city")).isFalse();
    assertThat(accounting.leftOut(Storage.SUBJECT)).containsExactly("contact");
    assertThat(accounting.excluded(Storage.SUBJECT)).containsExactly("contact");
    assertThat(service.leftOut(Storage.SUBJECT)).isEmpty();
  }

  @Test
  void what_a_scope_does_not_allow_is_refused_by_the_rule() {
    accounting.requireAllowed(NOTICE.category("order"));
    accounting.requireVisible("customerNumber");
    assertThatThrownBy(() -> accounting.requireAllowed(NOTICE.category("contact")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("contact");
    assertThatThrownBy(() -> accounting.requireVisible("emails"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void a_limit_leaves_the_named_fields_only() {
    var seen = details().copyTo(new SubjectDetails(), limited::isVisible);
    assertThat(seen.name).isEqualTo("Ann Example");
    assertThat(seen.emails).containsExactly("ann@example.org");
    assertThat(seen.phones).isNull();
    assertThat(seen.address.city).isEqualTo("Turku");
    assertThat(seen.address.street).isNull();
    assertThat(seen.company).isNull();
  }

  @Test
  void a_limit_tells_the_categories_that_are_left_out_in_part_from_those_that_are_excluded() {
    assertThat(limited.excluded(Storage.SUBJECT)).containsExactly("company");
    assertThat(limited.leftOut(Storage.SUBJECT)).containsExactly("identity", "contact", "company");
    assertThat(limited.allows(NOTICE.category("order"), "number")).isTrue();
    assertThat(limited.allows(NOTICE.category("order"), "total")).isFalse();
    assertThat(limited.allows(NOTICE.category("contract"))).isFalse();
  }

  @Test
  void a_limit_never_widens_a_scope() {
    var widened = accounting.limitedTo(Map.of("contact", Set.of("emails")));
    assertThat(widened.isVisible("emails")).isFalse();
    var twice = limited.limitedTo(Map.of("contact", Set.of("emails", "phones")));
    assertThat(twice.isVisible("emails")).isTrue();
    assertThat(twice.isVisible("phones")).isFalse();
    assertThat(twice.isVisible("name")).isFalse();
  }

  @Test
  void a_write_keeps_the_hidden_fields_and_may_not_change_them() {
    var stated = new SubjectDetails();
    stated.name = "Ann Other";
    var written = accounting.restrict(stated, details());
    assertThat(written.name).isEqualTo("Ann Other");
    assertThat(written.emails).containsExactly("ann@example.org");
    assertThat(written.address.street).isEqualTo("Aurakatu 1");
    assertThat(written.company).isNull();
    assertThat(stated.emails).isNull();
    stated.emails = List.of("other@example.org");
    assertThatThrownBy(() -> accounting.restrict(stated, details()))
        .isInstanceOf(ProblemException.class);
  }
}
