package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notitia.history.FieldChange;
import org.notitia.history.Provenance;
import org.notitia.notice.Means;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Source;
import org.notitia.register.details.Address;
import org.notitia.register.details.Gender;
import org.notitia.register.details.SubjectDetails;

class DataSubjectTest {
  static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  static final Provenance PERSON = new Provenance(Source.SUBJECT, Means.AUTOMATED, "shop", NOW);
  static final Provenance MACHINE = new Provenance(Source.THIRD_PARTY, Means.AUTOMATED, "crm", NOW);
  static final Provenance EMPLOYEE = new Provenance(Source.EMPLOYEE, Means.MANUAL, "carl", NOW);
  static final Notice NOTICE = Notices.bundled();

  final DataSubject subject = new DataSubject(stated("ann@example.org", "+358 1"), PERSON, NOTICE);
  SubjectDetails wanted;

  static SubjectDetails stated(String email, String phone) {
    var stated = new SubjectDetails();
    stated.name = "Ann Example";
    stated.emails = email == null ? null : List.of(email);
    stated.phones = phone == null ? null : List.of(phone);
    return stated;
  }

  @BeforeEach
  void start_from_the_known_values() {
    wanted = subject.details();
  }

  @Nested
  class PersonsOwnValue {
    @Test
    void a_lower_ranked_source_does_not_replace_the_persons_value_and_is_recorded_as_a_proposal() {
      wanted.emails = List.of("old@example.org");
      wanted.gender = Gender.FEMALE;
      var changes = subject.change(wanted, MACHINE, NOTICE);
      var now = subject.details();
      assertThat(now.emails).containsExactly("ann@example.org");
      assertThat(now.gender).isEqualTo(Gender.FEMALE);
      assertThat(changes)
          .filteredOn(FieldChange::isProposal)
          .extracting(FieldChange::field)
          .containsExactly("emails");
      assertThat(changes)
          .filteredOn(change -> !change.isProposal())
          .extracting(FieldChange::field)
          .containsExactly("gender");
    }

    @Test
    void a_lower_ranked_source_does_not_remove_the_persons_value() {
      wanted.phones = null;
      subject.change(wanted, MACHINE, NOTICE);
      assertThat(subject.details().phones).containsExactly("+358 1");
    }

    @Test
    void an_employee_and_the_person_can_replace_the_persons_value() {
      wanted.emails = List.of("corrected@example.org");
      subject.change(wanted, EMPLOYEE, NOTICE);
      assertThat(subject.details().emails).containsExactly("corrected@example.org");
      wanted.emails = List.of("own@example.org");
      subject.change(wanted, PERSON, NOTICE);
      assertThat(subject.details().emails).containsExactly("own@example.org");
    }

    @Test
    void a_value_is_protected_again_after_the_person_gave_it_again() {
      wanted.emails = List.of("corrected@example.org");
      subject.change(wanted, EMPLOYEE, NOTICE);
      wanted.emails = List.of("machine@example.org");
      assertThat(subject.change(wanted, MACHINE, NOTICE)).noneMatch(FieldChange::isProposal);
      wanted.emails = List.of("own@example.org");
      subject.change(wanted, PERSON, NOTICE);
      wanted.emails = List.of("machine@example.org");
      assertThat(subject.change(wanted, MACHINE, NOTICE)).allMatch(FieldChange::isProposal);
    }
  }

  @Nested
  class Changes {
    @Test
    void a_change_is_recorded_field_by_field_also_within_the_address() {
      wanted.address = new Address();
      wanted.address.city = "Helsinki";
      wanted.birthDate = LocalDate.of(1980, 2, 29);
      assertThat(subject.change(wanted, PERSON, NOTICE))
          .extracting(
              change -> change.view().field(),
              change -> change.view().before(),
              change -> change.view().after())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("address.city", null, "Helsinki"),
              org.assertj.core.groups.Tuple.tuple("birthDate", null, "1980-02-29"));
    }

    @Test
    void an_unchanged_value_is_not_a_change() {
      assertThat(subject.change(wanted, MACHINE, NOTICE)).isEmpty();
    }
  }

  @Nested
  class Expiry {
    private void ended(LocalDate day) {
      wanted.relationshipEnded = day;
      subject.change(wanted, PERSON, NOTICE);
    }

    @Test
    void expiry_is_unknown_while_the_relationship_lasts() {
      assertThat(subject.expiresOn()).isNull();
      assertThat(subject.clearsOn()).isNull();
    }

    @Test
    void contact_details_expire_before_the_person() {
      ended(LocalDate.of(2024, 2, 29));
      assertThat(subject.expiresOn()).isEqualTo("2034-02-28");
      assertThat(subject.clearsOn()).isEqualTo("2026-02-28");
      ended(null);
      assertThat(subject.expiresOn()).isNull();
    }

    @Test
    void clearing_the_contact_details_keeps_the_customer_number() {
      wanted.address = new Address();
      wanted.address.city = "Turku";
      wanted.customerNumber = "C-1";
      ended(LocalDate.of(2024, 2, 29));
      assertThat(subject.clear(NOTICE.category("contact"), NOTICE, NOW))
          .containsExactlyInAnyOrder("emails", "phones", "address.city");
      var left = subject.details();
      assertThat(left.emails).isNull();
      assertThat(left.address).isNull();
      assertThat(left.customerNumber).isEqualTo("C-1");
      assertThat(subject.clearsOn()).isNull();
      assertThat(subject.expiresOn()).isEqualTo("2034-02-28");
      assertThat(subject.parts(NOTICE)).isEmpty();
    }
  }

  @Nested
  class StarredData {
    @Test
    void a_person_without_starred_data_is_a_contact() {
      assertThat(subject.isCustomer(NOTICE)).isFalse();
      wanted.username = "ann";
      subject.change(wanted, PERSON, NOTICE);
      assertThat(subject.isCustomer(NOTICE)).isTrue();
    }
  }
}
