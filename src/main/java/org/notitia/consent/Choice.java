package org.notitia.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.notitia.notice.Channel;
import org.notitia.notice.Means;
import org.notitia.notice.Source;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;

/** A choice of a person with its evidence (P7). Choices are only added, never changed. */
@Entity
@Table(name = "choice")
@NamedQuery(
    name = Choice.OF_SUBJECT,
    query =
        "select c from Choice c where c.subjectId = :subject and c.id < :before order by c.id desc")
public class Choice {
  static final String OF_SUBJECT = "Choice.ofSubject";

  @Id private String id;

  @Column(name = "subject_id")
  private String subjectId;

  @Enumerated(EnumType.STRING)
  private NewChoice.Kind kind;

  private String purpose;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Enumerated(EnumType.STRING)
  private Means means;

  private String evidence;

  @Column(name = "evidence_reference")
  private String evidenceReference;

  @Column(name = "notice_version")
  private long noticeVersion;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected Choice() {} // for JPA

  Choice(String subjectId, NewChoice stated, long noticeVersion, Instant at, String account) {
    this.id = Ids.next();
    this.subjectId = subjectId;
    this.kind = stated.kind;
    this.purpose = stated.purpose;
    this.channel = stated.channel;
    this.chosenAt = stated.chosenAt;
    this.source = stated.source;
    this.means = stated.means;
    this.evidence = stated.evidence;
    this.evidenceReference = stated.evidenceReference;
    this.noticeVersion = noticeVersion;
    this.recordedAt = at;
    this.recordedBy = account;
  }

  String id() {
    return id;
  }

  ChoiceView view(Outcome outcome) {
    var view = new ChoiceView();
    view.id = id;
    view.subjectId = subjectId;
    view.kind = kind;
    view.purpose = purpose;
    view.channel = channel;
    view.chosenAt = chosenAt;
    view.source = source;
    view.means = means;
    view.evidence = evidence;
    view.evidenceReference = evidenceReference;
    view.noticeVersion = noticeVersion;
    view.recordedAt = recordedAt;
    view.recordedBy = recordedBy;
    view.outcome = outcome;
    return view;
  }
}
