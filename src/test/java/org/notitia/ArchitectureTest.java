package org.notitia;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.notitia.platform.ClockProducer;

/** What no compiler knows of this code. */
@AnalyzeClasses(packages = "org.notitia", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static void the_list_of_packages_is_complete(JavaClasses classes) {
    assertThat(PackageOrder.packages(classes))
        .containsExactlyInAnyOrderElementsOf(PackageOrder.TOP_DOWN);
  }

  @ArchTest
  static final ArchRule packages_use_only_those_below_them =
      classes().should(PackageOrder.USE_ONLY_PACKAGES_BELOW);

  @ArchTest
  static final ArchRule packages_use_only_exported_types_of_others =
      classes().should(PackageOrder.BE_EXPORTED_IF_USED_BY_OTHERS);

  @ArchTest
  static void every_exported_type_is_used_by_another_package(JavaClasses classes) {
    assertThat(PackageOrder.unusedExports(classes)).isEmpty();
  }

  /** Packages export services, events and wire types; an entity only to the one next to it. */
  @ArchTest
  static void an_entity_is_exported_only_if_it_is_listed_here(JavaClasses classes) {
    assertThat(PackageOrder.exportedEntities(classes))
        .containsExactlyInAnyOrder(
            "org.notitia.account.Account", // to login
            "org.notitia.changes.ChangeEvent", // to register
            "org.notitia.history.FieldChange", // to register
            "org.notitia.notice.NoticeVersion", // to publication
            "org.notitia.outbox.Message"); // to mail
  }

  @ArchTest
  static final ArchRule no_packages_depend_in_a_circle =
      slices().matching("org.notitia.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule endpoints_do_not_reach_the_database =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .or()
          .haveSimpleNameEndingWith("Endpoint")
          .should()
          .dependOnClassesThat(assignableTo(EntityManager.class))
          .orShould()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule services_say_who_may_call =
      serviceMethods()
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule what_roles_may_do_leaves_a_trace =
      serviceMethods().and(AuditTrailRule.BY_ROLE).should(AuditTrailRule.LEAVE_A_TRACE);

  private static GivenMethodsConjunction serviceMethods() {
    return methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Stateless.class);
  }

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .doNotBelongToAnyOf(ClockProducer.class)
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
