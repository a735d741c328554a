package org.notitia.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.notitia.platform.Ids;

/** The passes of an announcement. */
class AnnouncementTest {
  private final Instant published = Instant.parse("2026-11-23T12:00:00Z");
  private final Announcement announcement = new Announcement(2, published);

  @Test
  void an_announcement_covers_all_persons_and_the_latest_once_more() {
    assertThat(announcement.lastSubjectId()).isLessThan(Ids.from(Instant.EPOCH));
    announcement.advanceTo(Ids.from(published.plusSeconds(1)), 5);
    announcement.finishPass(published.plusSeconds(10));
    assertThat(announcement.isOpen()).isTrue();
    assertThat(announcement.lastSubjectId())
        .isEqualTo(Ids.from(published.minus(Announcement.GRACE_PERIOD)));
    announcement.finishPass(published.plusSeconds(200));
    assertThat(announcement.isOpen()).isFalse();
  }

  @Test
  void the_second_pass_continues_where_the_first_pass_ended_when_nobody_is_late() {
    var old = Ids.from(published.minusSeconds(1_000));
    announcement.advanceTo(old, 1);
    announcement.finishPass(published.plusSeconds(10));
    assertThat(announcement.lastSubjectId()).isEqualTo(old);
  }
}
