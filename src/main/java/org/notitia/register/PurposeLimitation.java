package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.notitia.consent.ChoiceStatuses;
import org.notitia.notice.Category;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;

/**
 * For what the call in progress reads or writes: the purpose it names, or the default of its role
 * (P2). The trail keeps it.
 */
@ApplicationScoped
public class PurposeLimitation {
  private static final String DEFAULT = "notitia.purpose.";

  @Inject Notices notices;
  @Inject Config config;
  @Inject ChoiceStatuses standings;

  /** To read, or to write what a person's own record holds. */
  PurposeScope scope() {
    var call = Call.current();
    if (call.purpose == null) {
      call.purpose = usual(call);
    }
    return scope(notices.inForce(), call);
  }

  /**
   * Likewise, with one person's data: a purpose on consent needs the person's (P7), and direct
   * marketing that they neither forbid it nor object (P39).
   */
  PurposeScope scope(String subjectId) {
    var use = scope();
    needChoice(use, subjectId);
    return use;
  }

  /**
   * To write an entry of the category. Where no purpose is named and the role's default does not
   * fit, it is the first for which the category is collected without consent: nothing is stored for
   * less than its category's purposes anyway.
   */
  PurposeScope scope(String subjectId, Category category, Notice notice) {
    var call = Call.current();
    if (call.purpose == null) {
      var usual = usual(call);
      var fits = usual != null && new PurposeScope(notice, notice.purpose(usual)).serves(category);
      call.purpose = fits ? usual : own(category, notice, usual);
    }
    var use = scope(notice, call);
    use.require(category);
    needChoice(use, subjectId);
    return use;
  }

  /** Those among the persons whose data may be used for the purpose; others are left out. */
  List<DataSubject> filterPermitted(List<DataSubject> found, PurposeScope use) {
    if (!dependsOnChoices(use.purpose())) {
      return found;
    }
    var ids = found.stream().map(DataSubject::id).toList();
    var permitting = standings.permitted(ids, use.purpose());
    if (permitting.size() < found.size()) {
      Call.current()
          .leftOut
          .add(
              use.purpose().requiresConsent()
                  ? "persons-without-consent"
                  : "persons-who-forbid-it");
    }
    return found.stream().filter(one -> permitting.contains(one.id())).toList();
  }

  private void needChoice(PurposeScope use, String subjectId) {
    var purpose = use.purpose();
    if (!dependsOnChoices(purpose) || !standings.permitted(List.of(subjectId), purpose).isEmpty()) {
      return;
    }
    throw purpose.requiresConsent()
        ? ProblemException.forbidden(
            "consent",
            "The purpose %s needs the person's consent, and there is none that holds."
                .formatted(purpose.code()))
        : ProblemException.forbidden(
            "prohibition",
            "The purpose %s is direct marketing, which the person forbids or objects to."
                .formatted(purpose.code()));
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
          "Name a purpose of the notice in Notitia-Purpose; your role has no default for it.");
    }
    return new PurposeScope(notice, notice.purpose(call.purpose));
  }
}
