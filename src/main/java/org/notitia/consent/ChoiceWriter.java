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
 * Writes a choice by the rules of the notice, and what follows from it, in its caller's
 * transaction.
 */
@ApplicationScoped
public class ChoiceWriter {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Notices notices;
  @Inject Event<ChoiceRecorded> recorded;
  @Inject Event<BasisWithdrawn> withdrawn;

  /** Records what a person of that birth date, or of none that is known, chose. */
  public Choice write(String subjectId, LocalDate birthDate, NewChoice stated) {
    var call = Call.current();
    var notice = notices.inForce();
    complete(stated);
    check(stated, notice, birthDate, call.has(Role.SUBJECT));
    var version = notices.inForce(stated.chosenAt).version();
    var choice = new Choice(subjectId, stated, version, clock.instant(), call.caller.name());
    em.persist(choice);
    stand(subjectId, stated, stated.kind);
    if (stated.kind == NewChoice.Kind.CONSENT && call.has(Role.SUBJECT)) {
      stand(subjectId, stated, NewChoice.Kind.PROHIBITION_LIFTED);
    }
    em.flush();
    tell(subjectId, stated, notice);
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
            "purpose", "is needed; only direct marketing is forbidden as a whole");
      }
    } else {
      check(stated, notice.purpose(stated.purpose), notice, birthDate);
    }
    if (stated.kind == NewChoice.Kind.PROHIBITION_LIFTED && !own) {
      throw ProblemException.forbidden(
          "prohibition", "Only the person lifts a prohibition, by their own account.");
    }
    notice.categories().stream()
        .filter(category -> category.isChoice() && !category.sources().contains(stated.source))
        .findFirst()
        .ifPresent(
            category -> {
              throw ProblemException.invalid(
                  "source", "must be one that the notice names: " + category.sources());
            });
  }

  private void check(NewChoice stated, Purpose purpose, Notice notice, LocalDate birthDate) {
    switch (stated.kind) {
      case CONSENT, WITHDRAWAL -> {
        if (!purpose.requiresConsent()) {
          throw ProblemException.invalid("purpose", "does not rest on consent");
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
          throw ProblemException.invalid("purpose", "does not rest on a legitimate interest");
        }
        if (stated.channel != null) {
          throw ProblemException.invalid(
              "channel", "is not for objections, which are to a purpose");
        }
      }
      default -> throw new IllegalStateException(stated.kind.name());
    }
    if (stated.channel != null && !purpose.channels().contains(stated.channel)) {
      throw ProblemException.invalid(
          "channel", "must be one of the purpose: " + purpose.channels());
    }
    if (stated.kind == NewChoice.Kind.CONSENT) {
      var age =
          PermissionRule.ofAge(
              birthDate, purpose, notice, LocalDate.ofInstant(stated.chosenAt, ZoneOffset.UTC));
      if (age != null) {
        throw ProblemException.forbidden(
            age.code(),
            "No consent to this purpose is taken from persons under %d years."
                .formatted(notice.minors().smallestAge()));
      }
    }
  }

  private void stand(String subjectId, NewChoice stated, NewChoice.Kind kind) {
    var key = new ChoiceStatus.Key(subjectId, stated.purpose, stated.channel);
    var standing = em.find(ChoiceStatus.class, key);
    if (standing == null) {
      standing = new ChoiceStatus(key);
      em.persist(standing);
    }
    standing.add(ChoiceTimestamps.of(kind, stated.chosenAt.toEpochMilli()));
  }

  private void tell(String subjectId, NewChoice stated, Notice notice) {
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
      case CONSENT, PROHIBITION_LIFTED, OBJECTION_WITHDRAWN -> {} // takes nothing away
    }
  }
}
