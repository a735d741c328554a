package org.notitia;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.work.RequestBatcher;

/**
 * The rule that a method writes the audit trail, itself or through a method of ours that it calls.
 */
final class AuditTrailRule {
  static final DescribedPredicate<JavaMethod> BY_ROLE =
      DescribedPredicate.describe(
          "are allowed by role",
          method ->
              method.isAnnotatedWith(RolesAllowed.class)
                  || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                      && !method.isAnnotatedWith(PermitAll.class));

  static final ArchCondition<JavaMethod> LEAVE_A_TRACE =
      new ArchCondition<>("leave a trace") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          if (!leavesTrace(method, new HashSet<>())) {
            events.add(
                SimpleConditionEvent.violated(method, method.getFullName() + " leaves no trace"));
          }
        }
      };

  private static final Set<String> RECORDS = Set.of("record", "recordAll");

  private AuditTrailRule() {}

  private static boolean leavesTrace(JavaCodeUnit method, Set<String> seen) {
    for (var call : method.getMethodCallsFromSelf()) {
      var target = call.getTarget();
      if (target.getOwner().isEquivalentTo(AuditTrail.class) && RECORDS.contains(target.getName())
          || target.getName().equals("submit")
              && target.getOwner().isAssignableTo(RequestBatcher.class)
              && leavesTrace(target.getOwner().getMethod("respond", List.class), seen)) {
        return true;
      }
      var called = target.resolveMember();
      if (called.isPresent()
          && target.getOwner().getPackageName().startsWith("org.notitia")
          && seen.add(target.getFullName())
          && leavesTrace(called.get(), seen)) {
        return true;
      }
    }
    return false;
  }
}
