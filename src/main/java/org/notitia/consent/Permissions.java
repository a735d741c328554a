package org.notitia.consent;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.notitia.access.Role;
import org.notitia.audit.Trail;
import org.notitia.notice.Channel;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Text;

/**
 * The decision whether a person's data may be used for a purpose, and the person reached for it.
 */
@Stateless
public class Permissions {
  @Resource(lookup = "jdbc/notitia")
  DataSource database;

  @Inject Clock clock;
  @Inject Notices notices;
  @Inject Trail trail;

  /**
   * Yes or no, with every rule that says no, as of now (P7, P19, P39). A purpose that reaches
   * persons is asked about with the channel. Two statements: this, and the row of the trail.
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  public PermissionView decide(
      @NotNull String subjectId, @Text(max = 40, required = true) String purpose, Channel channel) {
    var call = Call.current();
    var now = clock.instant();
    var notice = notices.inForce();
    var asked = notice.purpose(purpose);
    if (channel == null && !asked.channels().isEmpty()) {
      throw ProblemException.invalid("channel", "is needed: one of " + asked.channels());
    }
    var person = person(subjectId, asked, channel, call);
    call.purpose = asked.code();
    trail.done(subjectId, null);
    var view = new PermissionView();
    view.against =
        Rule.against(person, asked, channel, notice, LocalDate.ofInstant(now, ZoneOffset.UTC));
    view.allowed = view.against.isEmpty();
    view.purpose = asked.code();
    view.channel = channel;
    view.noticeVersion = notice.version();
    view.decidedAt = now;
    return view;
  }

  private Person person(String id, Purpose purpose, Channel channel, Call call) {
    if (call.has(Role.SUBJECT) && !id.equals(call.caller.subjectId())) {
      throw Choices.unknown();
    }
    var recordedBy = call.has(Role.PARTNER) ? call.caller.name() : null;
    try (var connection = database.getConnection();
        var statement = Persons.one(connection, id, purpose, channel, recordedBy);
        var rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw Choices.unknown();
      }
      return Persons.read(rows);
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }
}
