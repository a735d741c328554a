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
 * Decides whether a person's data may be used for a purpose, and whether the person may be
 * contacted by a channel.
 */
@Stateless
public class Permissions {
  @Inject Notices notices;
  @Inject PermissionEvaluator evaluator;

  /**
   * Returns whether the use is allowed now, with every rule that forbids it (P7, P19, P39). A
   * purpose with channels requires the channel (422). Runs at most two statements: the query, and
   * the insert into the audit trail.
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PermissionView decide(
      @NotNull String subjectId, @Text(max = 40, required = true) String purpose, Channel channel) {
    var notice = notices.inForce();
    var asked = notice.purpose(purpose);
    if (channel == null && !asked.channels().isEmpty()) {
      throw ProblemException.invalid("channel", "is required: one of " + asked.channels());
    }
    var call = Call.current();
    call.subjectId = subjectId;
    var target = new PermissionEvaluator.Target(notice.version(), asked.code(), channel);
    return evaluator.submit(new PermissionEvaluator.Question(subjectId, target));
  }
}
