package org.notitia.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.notitia.platform.Call;
import org.notitia.subject.SubjectVisibility;

/** The id of a person who was erased: a call with it is answered 410 instead of 404. */
@Entity
@Table(name = "removed_subject")
class RemovedSubject {
  @Id private String id;

  /**
   * The account that registered the person. A partner learns only about persons whom it registered.
   */
  @Column(name = "recorded_by", updatable = false)
  private String recordedBy;

  @Column(name = "removed_at", updatable = false)
  private Instant goneAt;

  protected RemovedSubject() {} // for JPA

  RemovedSubject(DataSubject subject, Instant goneAt) {
    this.id = subject.id();
    this.recordedBy = subject.recordedBy();
    this.goneAt = goneAt;
  }

  boolean isVisibleTo(Call call) {
    return SubjectVisibility.allows(call, id, recordedBy);
  }
}
