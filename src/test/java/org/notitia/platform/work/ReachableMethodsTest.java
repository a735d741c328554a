package org.notitia.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a check of roles is found on each way that leads to one. */
class ReachableMethodsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importClasses(ReachableMethodsTest.class.getDeclaredClasses());

  static class Service {
    @RolesAllowed("officer")
    public void checked() {}
  }

  @RolesAllowed("officer")
  static class CheckedService {
    public void checked() {}

    @PermitAll
    public void open() {}
  }

  interface Port {
    void call();
  }

  record Adapter(Service service) implements Port {
    @Override
    public void call() {
      service.checked();
    }
  }

  record Fired(String what) {}

  record Observer(Service service) {
    void on(@Observes Fired event) {
      service.checked();
    }
  }

  record DirectCall(CheckedService service) {
    void work() {
      service.checked();
    }
  }

  record IndirectCall(DirectCall other) {
    void work() {
      other.work();
    }
  }

  record InterfaceCall(Port port) {
    void work() {
      port.call();
    }
  }

  record LambdaCall(Service service) {
    void work() {
      List.of(1).forEach(one -> service.checked());
    }
  }

  record ReferenceCall(Service service) {
    void work() {
      Runnable later = service::checked;
      later.run();
    }
  }

  record EventCall(Event<Fired> event) {
    void work() {
      event.fire(new Fired("it"));
    }
  }

  record OpenCall(CheckedService service) {
    void work() {
      service.open();
    }
  }

  private static boolean isRefused(String name) {
    return ArchRuleDefinition.methods()
        .that()
        .areDeclaredIn(ReachableMethodsTest.class.getName() + "$" + name)
        .and()
        .haveName("work")
        .should(ReachableMethods.haveNone(RolesAllowed.class))
        .evaluate(CLASSES)
        .hasViolation();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DirectCall",
        "IndirectCall",
        "InterfaceCall",
        "LambdaCall",
        "ReferenceCall",
        "EventCall"
      })
  void a_check_of_roles_is_found(String name) {
    assertThat(isRefused(name)).isTrue();
  }

  @Test
  void a_method_that_everybody_may_call_is_no_check_of_roles() {
    assertThat(isRefused("OpenCall")).isFalse();
  }
}
