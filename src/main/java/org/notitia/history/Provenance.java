package org.notitia.history;

import java.time.Clock;
import java.time.Instant;
import org.notitia.notice.Means;
import org.notitia.notice.Notice;
import org.notitia.notice.Source;
import org.notitia.platform.Call;
import org.notitia.platform.Role;

/** The provenance of a change: its source and means, and the account and time of entry (P15). */
public record Provenance(Source source, Means means, String account, Instant at) {
  /**
   * The provenance of the current call. A missing source or means follows from the role: manual
   * input of the data subject or an employee, else automated input of a third party.
   */
  public static Provenance of(Source source, Means means, Clock clock) {
    var call = Call.current();
    var own = call.has(Role.SUBJECT);
    var employee = call.has(Role.CLERK) || call.has(Role.OFFICER);
    var usual = own ? Source.SUBJECT : employee ? Source.EMPLOYEE : Source.THIRD_PARTY;
    return new Provenance(
        source != null ? source : usual,
        means != null ? means : own || employee ? Means.MANUAL : Means.AUTOMATED,
        call.caller.name(),
        clock.instant());
  }

  /** A copy with another source; unchanged if the other source is null. */
  public Provenance withSource(Source other) {
    return new Provenance(other == null ? source : other, means, account, at);
  }

  /**
   * Whether a value from the data subject takes precedence (P11): this change is automated, and its
   * source has a lower rank.
   */
  public boolean ranksBelowSubject(Notice notice) {
    return means == Means.AUTOMATED && notice.ranksBelow(source, Source.SUBJECT);
  }
}
