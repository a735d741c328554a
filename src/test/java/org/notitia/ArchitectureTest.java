package org.notitia;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
  static final ArchRule features_depend_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .optionalLayer("start")
          .definedBy("org.notitia.start..")
          .optionalLayer("publication")
          .definedBy("org.notitia.publication..")
          .optionalLayer("quality")
          .definedBy("org.notitia.quality..")
          .optionalLayer("retention")
          .definedBy("org.notitia.retention..")
          .optionalLayer("imports")
          .definedBy("org.notitia.imports..")
          .optionalLayer("register")
          .definedBy("org.notitia.register..")
          .optionalLayer("campaign")
          .definedBy("org.notitia.campaign..")
          .optionalLayer("consent")
          .definedBy("org.notitia.consent..")
          .optionalLayer("document")
          .definedBy("org.notitia.document..")
          .optionalLayer("delivery")
          .definedBy("org.notitia.delivery..")
          .optionalLayer("notice")
          .definedBy("org.notitia.notice..")
          .optionalLayer("access")
          .definedBy("org.notitia.access..")
          .optionalLayer("audit")
          .definedBy("org.notitia.audit..")
          .optionalLayer("platform")
          .definedBy("org.notitia.platform..")
          .whereLayer("start")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("publication")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("quality")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("retention")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("imports")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("register")
          .mayOnlyBeAccessedByLayers(
              "start", "publication", "quality", "retention", "imports", "campaign")
          .whereLayer("campaign")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("consent")
          .mayOnlyBeAccessedByLayers(
              "start", "publication", "quality", "retention", "imports", "campaign", "register")
          .whereLayer("document")
          .mayOnlyBeAccessedByLayers("start", "publication")
          .whereLayer("delivery")
          .mayOnlyBeAccessedByLayers(
              "start",
              "publication",
              "quality",
              "retention",
              "imports",
              "campaign",
              "register",
              "consent")
          .whereLayer("notice")
          .mayOnlyBeAccessedByLayers(
              "start",
              "publication",
              "quality",
              "retention",
              "imports",
              "campaign",
              "register",
              "consent",
              "document",
              "delivery")
          .whereLayer("access")
          .mayOnlyBeAccessedByLayers(
              "start",
              "publication",
              "quality",
              "retention",
              "imports",
              "campaign",
              "register",
              "consent",
              "document",
              "delivery")
          .whereLayer("audit")
          .mayOnlyBeAccessedByLayers(
              "start",
              "publication",
              "quality",
              "retention",
              "imports",
              "campaign",
              "register",
              "consent",
              "document",
              "delivery",
              "access",
              "notice");

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
      serviceMethods().and(Traced.BY_ROLE).should(Traced.LEAVE_A_TRACE);

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
