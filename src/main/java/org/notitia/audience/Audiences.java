package org.notitia.audience;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.notitia.audit.AuditTrail;
import org.notitia.consent.PermissionRule;
import org.notitia.consent.PermissionSubject;
import org.notitia.notice.Notices;
import org.notitia.permission.PermissionSubjectQuery;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.platform.persistence.Transactions;

/** Service for audiences: the data subjects whom a campaign may contact (P7, P19, P39). */
@Stateless
@RolesAllowed({Role.CRM, Role.OFFICER})
public class Audiences {
  /** Below 5,000 rows, from which on Derby locks the table of the audit trail. */
  private static final int BATCH = 1_000;

  private static final int FETCHED = 1_000;

  @PersistenceContext EntityManager em;

  @Resource(lookup = "jdbc/notitia")
  DataSource database;

  @Inject Clock clock;
  @Inject Notices notices;
  @Inject AuditTrail trail;
  @EJB Transactions transactions;

  /**
   * Opens an audience for a purpose and channel of the notice. {@link #write} then writes its data
   * subjects.
   *
   * @return the id of the audience
   * @throws ProblemException 422 if the notice has no such purpose, or the purpose not the channel
   */
  public String open(@NotNull @Valid NewAudience asked) {
    var notice = notices.inForce();
    var purpose = notice.purpose(asked.purpose);
    if (!purpose.channels().contains(asked.channel)) {
      throw ProblemException.invalid(
          "channel", "must be a channel of the purpose: " + purpose.channels());
    }
    var audience =
        new Audience(purpose, asked.channel, notice, Call.current().caller.name(), clock.instant());
    em.persist(audience);
    Call.current().purpose = purpose.code();
    trail.record();
    return audience.id();
  }

  /**
   * Returns an audience: the number of included data subjects, and the number that each rule
   * excluded.
   *
   * @throws ProblemException 404 if no audience has the id
   */
  public AudienceView find(@NotNull String id) {
    var audience = get(id);
    trail.record();
    return audience.view();
  }

  /**
   * Writes the data subjects whom the campaign may contact now, in constant memory. The audit rows
   * of a batch are committed before the batch is written.
   */
  public void write(@NotNull String id, AudienceFormat format, OutputStream stream)
      throws IOException {
    var audience = transactions.inNew(() -> em.find(Audience.class, id));
    var notice = notices.version(audience.noticeVersion());
    var purpose = notice.purpose(audience.purpose());
    var today = LocalDate.now(clock);
    var lines = format.on(stream, audience.channel());
    var heldBack = new AudienceCounts();
    var waiting = new ArrayList<PermissionSubject>(BATCH);
    var reached = 0L;
    try (var connection = database.getConnection();
        var statement = PermissionSubjectQuery.all(connection, purpose, audience.channel())) {
      statement.setFetchSize(FETCHED);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var person = PermissionSubjectQuery.read(rows);
          var against = PermissionRule.refusals(person, purpose, audience.channel(), notice, today);
          if (against.isEmpty()) {
            reached++;
            waiting.add(person);
          }
          against.forEach(rule -> heldBack.merge(rule.code(), 1L, Long::sum));
          if (waiting.size() == BATCH) {
            give(waiting, lines);
          }
        }
      }
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
    give(waiting, lines);
    lines.end(finish(id, reached, heldBack));
  }

  private void give(ArrayList<PermissionSubject> persons, AudienceFormat.Lines lines)
      throws IOException {
    if (persons.isEmpty()) {
      return;
    }
    var ids = persons.stream().map(PermissionSubject::id).toList();
    transactions.inNew(() -> trail.record(ids));
    for (var person : persons) {
      lines.person(person);
    }
    lines.flush();
    persons.clear();
  }

  private AudienceView finish(String id, long included, AudienceCounts excluded) {
    return transactions.inNew(
        () -> {
          var audience = em.find(Audience.class, id);
          audience.finish(included, excluded, clock.instant());
          em.flush();
          return audience.view();
        });
  }

  private Audience get(String id) {
    var audience = em.find(Audience.class, id);
    if (audience == null) {
      throw ProblemException.notFound("No audience has this id.");
    }
    return audience;
  }
}
