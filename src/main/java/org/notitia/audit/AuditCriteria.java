package org.notitia.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.notitia.platform.Ids;
import org.notitia.platform.Plausible;
import org.notitia.platform.Position;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Text;

/** What an auditor looks for: all that is given must fit. */
public class AuditCriteria {
  /** Not before, as a time in UTC. */
  @QueryParam("from")
  @Text(max = 40)
  public String from;

  /** Before, as a time in UTC. */
  @QueryParam("to")
  @Text(max = 40)
  public String to;

  @QueryParam("account")
  @Text(max = 100)
  public String account;

  @QueryParam("act")
  @Text(max = 40)
  public String act;

  @QueryParam("subject")
  @Text(max = 36)
  public String subject;

  @QueryParam("after")
  @Position
  public String after;

  /** The least id of a row at or after {@code from}, or null. */
  String first() {
    return id("from", from);
  }

  /** The id that every row before {@code to} is below, or null. */
  String end() {
    return id("to", to);
  }

  private static String id(String field, String time) {
    try {
      var instant = time == null ? null : Instant.parse(time);
      if (instant != null && !Plausible.Check.fits(instant)) {
        throw ProblemException.invalid(field, Plausible.Check.FAULT);
      }
      return instant == null ? null : Ids.from(instant);
    } catch (DateTimeParseException wrong) {
      throw ProblemException.unreadable(field, "must be a time in UTC as 2026-01-31T12:00:00Z");
    }
  }
}
