package org.notitia.register.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.notitia.consent.ChoiceStatuses;
import org.notitia.notice.Category;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;

/**
 * Limits what the call in progress reads and writes to its purpose (P2): the purpose that the
 * caller names, or the default of the caller's role.
 */
@ApplicationScoped
public class PurposeLimitation {
  private static final String DEFAULT = "notitia.purpose.";

  @Inject Notices notices;
  @Inject Config config;
  @Inject ChoiceStatuses choices;

  /**
   * Determines the scope of the call in progress. Stores the purpose in the call, from where the
   * audit trail takes it.
   */
  public PurposeScope determineScope() {
    var call = Call.current();
    if (call.purpose == null) {
      call.purpose = usual(call);
    }
    return scope(notices.inForce(), call);
  }

  /** Determines the scope for one person's data, whose choices must permit the purpose. */
  public PurposeScope determineScope(String subjectId) {
    var scope = determineScope();
    requirePermitted(scope, subjectId);
    return scope;
  }

  /**
   * Determines the scope to write an entry of the category. Where the caller names no purpose and
   * the role's default does not fit, the purpose is the first one for which the category is
   * collected without consent: nothing is stored for less than its category's purposes anyway.
   */
  public PurposeScope determineScope(Category category, Notice notice) {
    var call = Call.current();
    if (call.purpose == null) {
      var usual = usual(call);
      var fits = usual != null && new PurposeScope(notice, notice.purpose(usual)).allows(category);
      call.purpose = fits ? usual : own(category, notice, usual);
    }
    return scope(notice, call);
  }

  /**
   * Refuses (403) a purpose that the person's choices do not permit: a purpose based on consent
   * needs the consent (P7), and direct marketing must be neither forbidden nor objected to (P39).
   */
  public void requirePermitted(PurposeScope scope, String subjectId) {
    var purpose = scope.purpose();
    if (!dependsOnChoices(purpose) || !choices.permitted(List.of(subjectId), purpose).isEmpty()) {
      return;
    }
    throw purpose.requiresConsent()
        ? ProblemException.forbidden(
            "consent",
            "The purpose %s requires the person's consent, which has not been given or has been withdrawn."
                .formatted(purpose.code()))
        : ProblemException.forbidden(
            "prohibition",
            "The purpose %s is direct marketing, which the person has forbidden or objected to."
                .formatted(purpose.code()));
  }

  /** The ids of those among the persons whose choices permit the purpose. */
  public Set<String> permitted(Collection<String> subjectIds, PurposeScope scope) {
    return dependsOnChoices(scope.purpose())
        ? choices.permitted(subjectIds, scope.purpose())
        : Set.copyOf(subjectIds);
  }

  /**
   * Reports to the caller, in a header, the categories that the answer leaves out in part or whole.
   */
  public void reportLeftOut(PurposeScope scope, Category.Storage storage) {
    Call.current().leftOut.addAll(scope.leftOut(storage));
  }

  /** Reports to the caller, in a header, that the answer leaves out persons for their choices. */
  public void reportLeftOutPersons(PurposeScope scope) {
    Call.current()
        .leftOut
        .add(
            scope.purpose().requiresConsent()
                ? "persons-without-consent"
                : "persons-who-forbid-it");
  }

  private static boolean dependsOnChoices(Purpose purpose) {
    return purpose.requiresConsent() || purpose.directMarketing();
  }

  private static String own(Category category, Notice notice, String otherwise) {
    return category.purposes().stream()
        .filter(code -> !notice.purpose(code).requiresConsent())
        .findFirst()
        .orElse(otherwise);
  }

  private String usual(Call call) {
    return config.getOptionalValue(DEFAULT + call.role, String.class).orElse(null);
  }

  private static PurposeScope scope(Notice notice, Call call) {
    if (call.purpose == null) {
      throw ProblemException.forbidden(
          "purpose",
          "Send a purpose of the notice in the Notitia-Purpose header; your role has no default purpose.");
    }
    return new PurposeScope(notice, notice.purpose(call.purpose));
  }
}
