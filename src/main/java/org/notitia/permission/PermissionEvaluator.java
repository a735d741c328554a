package org.notitia.permission;

import jakarta.annotation.Resource;
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
import org.notitia.platform.work.BatchedCall;
import org.notitia.platform.work.RequestBatcher;
import org.notitia.subject.SubjectDirectory;
import org.notitia.subject.SubjectVisibility;

/**
 * Evaluates whether data subjects' data may be used for a purpose: concurrent questions with one
 * query for each purpose and channel, and one insert into the trail.
 */
@ApplicationScoped
public class PermissionEvaluator
    extends RequestBatcher<PermissionEvaluator.Question, PermissionView> {
  @Resource(lookup = "jdbc/notitia")
  DataSource database;

  @Inject Clock clock;
  @Inject Notices notices;
  @Inject KeyLookup lookup;
  @Inject SubjectDirectory directory;
  @Inject AuditTrail trail;

  /** The person whose data is to be used, and the purpose and channel. */
  record Question(String subjectId, Target target) {}

  /** The purpose and channel, under a version of the notice. */
  record Target(long noticeVersion, String purpose, Channel channel) {}

  @Override
  protected void respond(List<BatchedCall<Question, PermissionView>> batch) {
    var now = clock.instant();
    batch.stream()
        .collect(Collectors.groupingBy(one -> one.request().target()))
        .forEach((target, some) -> evaluate(some, target, now));
    trail.recordAll(batch);
  }

  private void evaluate(
      List<BatchedCall<Question, PermissionView>> batch, Target target, Instant now) {
    var notice = notices.version(target.noticeVersion());
    var purpose = notice.purpose(target.purpose());
    var ids = batch.stream().map(one -> one.request().subjectId()).distinct().toList();
    var subjects = find(ids, purpose, target.channel());
    for (var one : batch) {
      var subject = subjects.get(one.request().subjectId());
      one.respond(() -> view(subject, purpose, target.channel(), notice, now));
    }
  }

  private PermissionView view(
      PermissionSubject subject, Purpose purpose, Channel channel, Notice notice, Instant now) {
    var call = Call.current();
    if (subject == null || !SubjectVisibility.allows(call, subject.id(), subject.recordedBy())) {
      throw directory.notFound(call.subjectId);
    }
    call.purpose = purpose.code();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var view = new PermissionView();
    view.against = PermissionRule.refusals(subject, purpose, channel, notice, today);
    view.allowed = view.against.isEmpty();
    view.purpose = purpose.code();
    view.channel = channel;
    view.noticeVersion = notice.version();
    view.decidedAt = now;
    return view;
  }

  private Map<String, PermissionSubject> find(List<String> ids, Purpose purpose, Channel channel) {
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
