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
   * As stated. What is not stated follows from the role: by hand from the data subject or an
   * employee, by machine from a third party.
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

  /** The same for a value that was known from elsewhere. */
  public Provenance from(Source other) {
    return new Provenance(other == null ? source : other, means, account, at);
  }

  /** Whether a value that the person gave stands above it (P11). */
  public boolean yieldsToSubject(Notice notice) {
    return means == Means.AUTOMATED && notice.ranksBelow(source, Source.SUBJECT);
  }
}
