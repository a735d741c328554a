package org.notitia.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.notitia.platform.Ids;

/** How an announcement passes through the data subjects. */
class AnnouncementTest {
  private final Instant published = Instant.parse("2026-11-23T12:00:00Z");
  private final Announcement announcement = new Announcement(2, published);

  @Test
  void it_goes_through_all_and_once_more_through_the_latest() {
    assertThat(announcement.lastSubjectId()).isLessThan(Ids.from(Instant.EPOCH));
    announcement.advanceTo(Ids.from(published.plusSeconds(1)), 5);
    announcement.finishPass(published.plusSeconds(10));
    assertThat(announcement.isOpen()).isTrue();
    assertThat(announcement.lastSubjectId())
        .isEqualTo(Ids.from(published.minus(Announcement.LATE)));
    announcement.finishPass(published.plusSeconds(200));
    assertThat(announcement.isOpen()).isFalse();
  }

  @Test
  void where_nobody_is_late_it_goes_on_from_where_it_was() {
    var old = Ids.from(published.minusSeconds(1_000));
    announcement.advanceTo(old, 1);
    announcement.finishPass(published.plusSeconds(10));
    assertThat(announcement.lastSubjectId()).isEqualTo(old);
  }
}
