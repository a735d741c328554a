package org.notitia.platform.work;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** What batched work may call: it runs on the thread of one caller, for all callers of a batch. */
@AnalyzeClasses(packages = "org.notitia", importOptions = DoNotIncludeTests.class)
class BatchedWorkTest {
  /** The check would see the roles of the caller whose thread does the work. */
  @ArchTest
  static final ArchRule batched_work_reaches_no_method_that_checks_roles =
      batchedWork().should(ReachableMethods.haveNone(RolesAllowed.class));

  /** A problem of one caller that leaves a session bean rolls back the batch of all callers. */
  @ArchTest
  static final ArchRule batched_work_reaches_no_session_bean =
      batchedWork().should(ReachableMethods.haveNone(Stateless.class));

  private static GivenMethodsConjunction batchedWork() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(RequestBatcher.class)
        .and()
        .haveName("respond");
  }
}
