package org.notitia.history;

import java.time.Clock;
import java.time.Instant;
import org.notitia.notice.Means;
import org.notitia.notice.Notice;
import org.notitia.notice.Source;
import org.notitia.platform.Call;
import org.notitia.platform.Role;

/** Where a change comes from: whose word it is, how it came in, who put it in, when (P15). */
public record Provenance(Source source, Means means, String account, Instant at) {
  /**
   * As stated; what is not stated follows from the role: an employee's hand, or a third party's
   * machine.
   */
  public static Provenance of(Source source, Means means, Clock clock) {
    var call = Call.current();
    var employee = call.has(Role.CLERK) || call.has(Role.OFFICER);
    return new Provenance(
        source != null ? source : employee ? Source.EMPLOYEE : Source.THIRD_PARTY,
        means != null ? means : employee ? Means.MANUAL : Means.AUTOMATED,
        call.caller.name(),
        clock.instant());
  }

  /** The same for a value that was known from elsewhere. */
  public Provenance withSource(Source other) {
    return new Provenance(other == null ? source : other, means, account, at);
  }

  /** Whether a value that the person gave stands above it (P11). */
  public boolean ranksBelowSubject(Notice notice) {
    return means == Means.AUTOMATED && notice.ranksBelow(source, Source.SUBJECT);
  }
}
