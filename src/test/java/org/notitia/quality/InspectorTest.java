package org.notitia.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notitia.register.EntryView;
import org.notitia.register.NewSubject;
import org.notitia.register.SubjectSnapshots.SubjectSnapshot;

class InspectorTest {
  static final Instant NOW = Instant.parse("2026-02-28T12:00:00Z");

  final NewSubject subject = new NewSubject();
  final EntryView entry = new EntryView();

  InspectorTest() {
    entry.id = "entry";
    entry.values = Map.of();
  }

  private List<QualityRule> rules() {
    var dossier = new SubjectSnapshot("person", subject, List.of(entry), NOW);
    return Inspector.faults(dossier, NOW).stream().map(Inspector.Defect::rule).toList();
  }

  @Test
  void valid_data_has_no_finding() {
    subject.birthDate = LocalDate.of(1980, 2, 29);
    subject.relationshipBegan = LocalDate.of(2000, 1, 1);
    entry.values = Map.of("began", "2026-01-01", "ends", "2026-01-01", "note", "began");
    entry.occurredAt = NOW;
    assertThat(rules()).isEmpty();
  }

  @Test
  void a_contract_that_ends_before_it_begins_is_found() {
    entry.values = Map.of("began", "2026-01-02", "terminatedOn", "2026-01-01");
    assertThat(rules()).containsExactly(QualityRule.ENDS_BEFORE_IT_BEGINS);
  }

  @Test
  void an_impossible_birth_date_is_found() {
    subject.birthDate = LocalDate.of(1906, 2, 27);
    assertThat(rules()).containsExactly(QualityRule.IMPOSSIBLE_BIRTH_DATE);
    subject.birthDate = LocalDate.of(1906, 2, 28);
    assertThat(rules()).isEmpty();
    subject.relationshipBegan = LocalDate.of(1900, 1, 1);
    assertThat(rules()).containsExactly(QualityRule.IMPOSSIBLE_BIRTH_DATE);
  }

  @Test
  void an_event_before_birth_or_in_the_future_is_found() {
    subject.birthDate = LocalDate.of(2000, 1, 1);
    entry.occurredAt = Instant.parse("1999-12-31T23:59:59Z");
    assertThat(rules()).containsExactly(QualityRule.BEFORE_BIRTH);
    entry.occurredAt = Instant.parse("2026-03-02T00:00:00Z");
    assertThat(rules()).containsExactly(QualityRule.FUTURE_DATE);
  }
}
