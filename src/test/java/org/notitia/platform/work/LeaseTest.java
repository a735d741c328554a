package org.notitia.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration LENGTH = Duration.ofSeconds(10);

  @Test
  void work_that_nobody_claimed_is_free() {
    assertThat(Lease.isFree(null, NOW)).isTrue();
  }

  @Test
  void claimed_work_is_free_again_when_its_lease_is_over() {
    var lease = Lease.claim(NOW, LENGTH);
    assertThat(Lease.isFree(lease, NOW.plus(LENGTH))).isFalse();
    assertThat(Lease.isFree(lease, NOW.plus(LENGTH).plusMillis(1))).isTrue();
  }

  @Test
  void a_renewed_lease_has_the_same_owner_and_lasts_longer() {
    var lease = Lease.claim("owner", NOW, LENGTH);
    var renewed = lease.renew(NOW.plus(LENGTH), LENGTH);
    assertThat(renewed.isHeldBy("owner")).isTrue();
    assertThat(Lease.isFree(renewed, NOW.plus(LENGTH).plusSeconds(5))).isFalse();
  }

  @Test
  void an_owner_notices_that_another_has_claimed_its_work() {
    var before = Lease.claim(NOW, LENGTH);
    var after = Lease.claim(NOW.plusSeconds(60), LENGTH);
    assertThat(after.isHeldBy(before.leasedBy())).isFalse();
  }
}
