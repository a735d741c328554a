package org.notitia.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.notitia.history.Provenance;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;

/**
 * Writes a choice under the rules of the notice, updates the status and fires the events, in the
 * transaction of its caller.
 */
@ApplicationScoped
public class ChoiceWriter {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject Event<ChoiceRecorded> recorded;
  @Inject Event<BasisWithdrawn> withdrawn;

  /** Records a choice of a person; the birth date is null if it is unknown. */
  public Choice write(String subjectId, LocalDate birthDate, NewChoice stated) {
    var call = Call.current();
    var notice = notices.inForce();
    complete(stated);
    check(stated, notice, birthDate, call.has(Role.SUBJECT));
    var version = notices.inForce(stated.chosenAt).version();
    var choice = new Choice(subjectId, stated, version, clock.instant(), call.caller.name());
    em.persist(choice);
    updateStatus(subjectId, stated, stated.kind);
    if (stated.kind == NewChoice.Kind.CONSENT && call.has(Role.SUBJECT)) {
      updateStatus(subjectId, stated, NewChoice.Kind.PROHIBITION_LIFTED);
    }
    em.flush();
    fireEvents(subjectId, stated, notice);
    return choice;
  }

  private void complete(NewChoice stated) {
    var now = clock.instant();
    var provenance = Provenance.of(stated.source, stated.means, clock);
    stated.chosenAt = stated.chosenAt == null ? now : stated.chosenAt;
    stated.source = provenance.source();
    stated.means = provenance.means();
    if (stated.chosenAt.isAfter(now)) {
      throw ProblemException.invalid("chosenAt", "must not be in the future");
    }
    var began = notices.version(1).effectiveFrom();
    if (stated.chosenAt.isBefore(began)) {
      throw ProblemException.invalid("chosenAt", "must not be before the first notice, " + began);
    }
  }

  private void check(NewChoice stated, Notice notice, LocalDate birthDate, boolean own) {
    var prohibition =
        stated.kind == NewChoice.Kind.PROHIBITION
            || stated.kind == NewChoice.Kind.PROHIBITION_LIFTED;
    if (stated.purpose == null) {
      if (!prohibition) {
        throw ProblemException.invalid(
            "purpose", "is required; only a prohibition of all direct marketing has no purpose");
      }
    } else {
      check(stated, notice.purpose(stated.purpose), notice, birthDate);
    }
    if (stated.kind == NewChoice.Kind.PROHIBITION_LIFTED && !own) {
      throw ProblemException.forbidden(
          "prohibition", "Only the data subject can lift a prohibition, with their own account.");
    }
    notice.categories().stream()
        .filter(category -> category.isChoice() && !category.sources().contains(stated.source))
        .findFirst()
        .ifPresent(
            category -> {
              throw ProblemException.invalid(
                  "source", "must be a source that the notice lists: " + category.sources());
            });
  }

  private void check(NewChoice stated, Purpose purpose, Notice notice, LocalDate birthDate) {
    switch (stated.kind) {
      case CONSENT, WITHDRAWAL -> {
        if (!purpose.requiresConsent()) {
          throw ProblemException.invalid("purpose", "is not based on consent");
        }
      }
      case PROHIBITION, PROHIBITION_LIFTED -> {
        if (!purpose.directMarketing()) {
          throw ProblemException.invalid(
              "purpose", "is not direct marketing; object to it instead");
        }
      }
      case OBJECTION, OBJECTION_WITHDRAWN -> {
        if (!purpose.allowsObjection()) {
          throw ProblemException.invalid("purpose", "is not based on a legitimate interest");
        }
        if (stated.channel != null) {
          throw ProblemException.invalid(
              "channel", "must be absent: an objection is to a purpose, not to a channel");
        }
      }
      default -> throw new IllegalStateException(stated.kind.name());
    }
    if (stated.channel != null && !purpose.channels().contains(stated.channel)) {
      throw ProblemException.invalid(
          "channel", "must be a channel of the purpose: " + purpose.channels());
    }
    if (stated.kind == NewChoice.Kind.CONSENT) {
      var age =
          PermissionRule.ofAge(
              birthDate, purpose, notice, LocalDate.ofInstant(stated.chosenAt, ZoneOffset.UTC));
      if (age != null) {
        throw ProblemException.forbidden(
            age.code(),
            "People under %d years cannot consent to this purpose."
                .formatted(notice.minors().smallestAge()));
      }
    }
  }

  private void updateStatus(String subjectId, NewChoice stated, NewChoice.Kind kind) {
    var key = new ChoiceStatus.Key(subjectId, stated.purpose, stated.channel);
    var standing = em.find(ChoiceStatus.class, key);
    if (standing == null) {
      standing = new ChoiceStatus(key);
      em.persist(standing);
    }
    standing.add(ChoiceTimestamps.of(kind, stated.chosenAt.toEpochMilli()));
  }

  private void fireEvents(String subjectId, NewChoice stated, Notice notice) {
    recorded.fire(new ChoiceRecorded(subjectId));
    switch (stated.kind) {
      case WITHDRAWAL, PROHIBITION, OBJECTION ->
          notice.purposes().stream()
              .filter(
                  one ->
                      stated.purpose == null
                          ? one.directMarketing()
                          : one.code().equals(stated.purpose))
              .forEach(one -> withdrawn.fire(new BasisWithdrawn(subjectId, one.code())));
      case CONSENT, PROHIBITION_LIFTED, OBJECTION_WITHDRAWN -> {} // no legal basis is lost
    }
  }
}
