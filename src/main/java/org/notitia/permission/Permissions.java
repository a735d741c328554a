package org.notitia.permission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.notitia.notice.Channel;
import org.notitia.notice.Notices;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.validation.Text;

/**
 * The decision whether a person's data may be used for a purpose, and the person reached for it.
 */
@Stateless
public class Permissions {
  @Inject Notices notices;
  @Inject PermissionEvaluator evaluator;

  /**
   * Yes or no, with every rule that says no, as of now (P7, P19, P39). A purpose that reaches
   * persons is asked about with the channel. At most two statements: this, and the row of the
   * trail.
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PermissionView decide(
      @NotNull String subjectId, @Text(max = 40, required = true) String purpose, Channel channel) {
    var notice = notices.inForce();
    var asked = notice.purpose(purpose);
    if (channel == null && !asked.channels().isEmpty()) {
      throw ProblemException.invalid("channel", "is needed: one of " + asked.channels());
    }
    var call = Call.current();
    call.subjectId = subjectId;
    var target = new PermissionEvaluator.Target(notice.version(), asked.code(), channel);
    return evaluator.submit(new PermissionEvaluator.Question(subjectId, target));
  }
}
