package org.notitia.subject;

import org.notitia.platform.Call;
import org.notitia.platform.Role;

/**
 * The one rule that decides whom a caller may see: partners see those they recorded, data subjects
 * see themselves, every other role sees all.
 */
public final class SubjectVisibility {
  private SubjectVisibility() {}

  /**
   * Whether the caller may see the data subject.
   *
   * @param recordedBy the account that recorded the data subject
   */
  public static boolean allows(Call call, String subjectId, String recordedBy) {
    var account = requiredRecorder(call);
    return mayAskAbout(call, subjectId) && (account == null || account.equals(recordedBy));
  }

  /** Whether the caller may ask about that id at all, whether or not it is known. */
  public static boolean mayAskAbout(Call call, String subjectId) {
    return !call.has(Role.SUBJECT) || subjectId.equals(call.caller.subjectId());
  }

  /** The account that must have recorded what the caller may see; null if any may have. */
  public static String requiredRecorder(Call call) {
    return call.has(Role.PARTNER) ? call.caller.name() : null;
  }
}
