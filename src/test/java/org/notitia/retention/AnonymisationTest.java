package org.notitia.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notitia.notice.Notices;

class AnonymisationTest {
  @Test
  void only_fields_that_the_notice_marks_are_kept_and_dates_become_months() {
    var order = Notices.bundled().category("order");
    Map<String, Object> values =
        Map.of(
            "number", "SO1",
            "date", "2017-01-10",
            "product", "529",
            "quantity", 2,
            "deliveryAddress", "1 Example Way",
            "note", "for Ann");
    assertThat(Anonymisation.values(order, values))
        .isEqualTo(Map.of("date", "2017-01", "product", "529", "quantity", 2));
  }

  @Test
  void the_month_is_in_utc() {
    assertThat(Anonymisation.month(Instant.parse("2017-01-31T23:59:59Z"))).isEqualTo("2017-01");
  }
}
