package org.notitia.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
  @ParameterizedTest
  @ValueSource(ints = {17, 21})
  void the_start_accepts_a_tested_java_version(int java) {
    assertThatCode(() -> Start.checkJavaVersion(java)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 18, 25})
  void the_start_refuses_another_java_version_and_names_it(int java) {
    assertThatThrownBy(() -> Start.checkJavaVersion(java))
        .hasMessage("Java 17 or 21 is required; this is Java " + java + ".");
  }

  @Test
  void the_start_refuses_a_moved_clock_outside_a_demonstration() {
    assertThatThrownBy(() -> Start.checkClock(false, Duration.ofDays(1)))
        .hasMessage("notitia.clock-ahead is allowed only if notitia.demo is true.");
    assertThatCode(() -> Start.checkClock(true, Duration.ofDays(1))).doesNotThrowAnyException();
    assertThatCode(() -> Start.checkClock(false, Duration.ZERO)).doesNotThrowAnyException();
  }
}
