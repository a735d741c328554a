package org.notitia.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.notitia.platform.Text;

/** What an auditor looks for: all that is given must fit. */
public class AuditCriteria {
  /** Not before, in UTC. */
  public Instant from;

  /** Before, in UTC. */
  public Instant to;

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
  @Text(max = 36)
  public String after;

  @QueryParam("from")
  public void setFrom(String time) {
    from = time(time, "from");
  }

  @QueryParam("to")
  public void setTo(String time) {
    to = time(time, "to");
  }

  private static Instant time(String text, String field) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (java.time.format.DateTimeParseException wrong) {
      throw new jakarta.ws.rs.BadRequestException(
          org.notitia.platform.ProblemException.unreadable(
              field, "must be a time in UTC as 2026-01-31T12:00:00Z"));
    }
  }
}
