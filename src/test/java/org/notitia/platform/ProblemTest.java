package org.notitia.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void a_statement_that_derby_recompiles_is_a_retryable_503() {
    var problem = Problem.of(failed(getSavedObject()));
    assertThat(problem.status).isEqualTo(503);
    assertThat(problem.retryable).isTrue();
  }

  @Test
  void another_index_out_of_bounds_is_a_server_failure() {
    assertThat(Problem.of(failed(new ArrayIndexOutOfBoundsException("2"))).status).isEqualTo(500);
  }

  @Test
  void a_deadlock_is_a_retryable_conflict() {
    var problem = Problem.of(new PersistenceException(new SQLException("x", "40001")));
    assertThat(problem.status).isEqualTo(409);
    assertThat(problem.retryable).isTrue();
  }

  /**
   * Has the name of Derby's method, because the quirk is recognised by that name in the stack
   * trace.
   */
  private static ArrayIndexOutOfBoundsException getSavedObject() {
    return new ArrayIndexOutOfBoundsException("2");
  }

  private static PersistenceException failed(Throwable inside) {
    return new PersistenceException(new SQLException("x", "38000", inside));
  }
}
