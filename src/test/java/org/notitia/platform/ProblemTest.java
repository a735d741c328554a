package org.notitia.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void of_a_statement_that_derby_plans_anew_says_to_send_it_again() {
    var problem = Problem.of(failed(getSavedObject()));
    assertThat(problem.status).isEqualTo(503);
    assertThat(problem.retryable).isTrue();
  }

  @Test
  void of_another_index_out_of_bounds_is_a_failure_of_the_server() {
    assertThat(Problem.of(failed(new ArrayIndexOutOfBoundsException("2"))).status).isEqualTo(500);
  }

  @Test
  void of_a_deadlock_is_a_conflict_to_send_again() {
    var problem = Problem.of(new PersistenceException(new SQLException("x", "40001")));
    assertThat(problem.status).isEqualTo(409);
    assertThat(problem.retryable).isTrue();
  }

  /** Named as Derby's method, for its place is known by that. */
  private static ArrayIndexOutOfBoundsException getSavedObject() {
    return new ArrayIndexOutOfBoundsException("2");
  }

  private static PersistenceException failed(Throwable inside) {
    return new PersistenceException(new SQLException("x", "38000", inside));
  }
}
