package org.notitia.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.notitia.access.Role;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;

/** That there was a person of this id, and nothing else of them. */
@Entity
@Table(name = "gone_subject")
class GoneSubject {
  @Id private String id;

  /** The account that took the person in: a partner is told of its own alone. */
  @Column(name = "recorded_by", updatable = false)
  private String recordedBy;

  @Column(name = "gone_at", updatable = false)
  private Instant goneAt;

  protected GoneSubject() {} // for JPA

  GoneSubject(DataSubject subject, Instant goneAt) {
    this.id = subject.id();
    this.recordedBy = subject.recordedBy();
    this.goneAt = goneAt;
  }

  /** What to tell who asks for a person that is not here, or not for them: 410 or 404. */
  static ProblemException missing(String id, EntityManager em) {
    var call = Call.current();
    var kept = call.has(Role.SUBJECT) || call.has(Role.PARTNER) ? id : MergedSubject.into(id, em);
    if (!kept.equals(id)) {
      return ProblemException.gone(
          "The person of this id was merged into the person of the id " + kept + ".");
    }
    var gone = call.has(Role.SUBJECT) ? null : em.find(GoneSubject.class, id);
    return gone == null || call.has(Role.PARTNER) && !gone.recordedBy.equals(call.caller.name())
        ? ProblemException.notFound("There is no person of this id.")
        : ProblemException.gone("What was kept about the person of this id is removed.");
  }
}
