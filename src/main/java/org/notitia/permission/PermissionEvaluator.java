package org.notitia.permission;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.notitia.audit.AuditTrail;
import org.notitia.consent.PermissionRule;
import org.notitia.consent.PermissionSubject;
import org.notitia.notice.Channel;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.platform.Call;
import org.notitia.platform.persistence.KeyLookup;
import org.notitia.platform.persistence.Transactions;
import org.notitia.platform.work.RequestBatcher;
import org.notitia.platform.work.RequestBatcher.Part;
import org.notitia.subject.SubjectDirectory;
import org.notitia.subject.SubjectVisibility;

/**
 * Decides for all who ask at the same time: with one statement for each purpose and channel, and
 * one for their rows of the trail.
 */
@ApplicationScoped
public class PermissionEvaluator {
  @Resource(lookup = "jdbc/notitia")
  DataSource database;

  @Inject Clock clock;
  @Inject Notices notices;
  @Inject KeyLookup lookup;
  @Inject SubjectDirectory directory;
  @Inject AuditTrail trail;
  @EJB Transactions transactions;

  private RequestBatcher<Question, PermissionView> callers;

  /** Who is asked about, and for what. */
  record Question(String subjectId, Target aim) {}

  /** For what a person is to be reached, under which notice. */
  record Target(long noticeVersion, String purpose, Channel channel) {}

  @PostConstruct
  void begin() {
    callers = new RequestBatcher<>(transactions, this::decide);
  }

  PermissionView decide(Question asked) {
    return callers.submit(asked);
  }

  private void decide(List<Part<Question, PermissionView>> parts) {
    var now = clock.instant();
    parts.stream()
        .collect(Collectors.groupingBy(part -> part.request().aim()))
        .forEach(
            (aim, some) -> {
              var notice = notices.version(aim.noticeVersion());
              var purpose = notice.purpose(aim.purpose());
              var persons = persons(some, purpose, aim.channel());
              for (var part : some) {
                var person = persons.get(part.request().subjectId());
                part.respond(
                    part.call().runAs(() -> view(person, purpose, aim.channel(), notice, now)));
              }
            });
    trail.recordAll(parts.stream().map(Part::call).toList());
  }

  private PermissionView view(
      PermissionSubject person, Purpose purpose, Channel channel, Notice notice, Instant now) {
    var call = Call.current();
    if (person == null || !SubjectVisibility.allows(call, person.id(), person.recordedBy())) {
      throw directory.notFound(call.subjectId);
    }
    call.purpose = purpose.code();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var view = new PermissionView();
    view.against = PermissionRule.refusals(person, purpose, channel, notice, today);
    view.allowed = view.against.isEmpty();
    view.purpose = purpose.code();
    view.channel = channel;
    view.noticeVersion = notice.version();
    view.decidedAt = now;
    return view;
  }

  private Map<String, PermissionSubject> persons(
      List<Part<Question, PermissionView>> parts, Purpose purpose, Channel channel) {
    var ids = parts.stream().map(part -> part.request().subjectId()).distinct().toList();
    return lookup.all(ids, some -> read(some, purpose, channel)).stream()
        .collect(Collectors.toMap(PermissionSubject::id, Function.identity()));
  }

  private List<PermissionSubject> read(List<String> ids, Purpose purpose, Channel channel) {
    try (var connection = database.getConnection();
        var statement = PermissionSubjectQuery.some(connection, ids, purpose, channel);
        var rows = statement.executeQuery()) {
      var persons = new ArrayList<PermissionSubject>();
      while (rows.next()) {
        persons.add(PermissionSubjectQuery.read(rows));
      }
      return persons;
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }
}
