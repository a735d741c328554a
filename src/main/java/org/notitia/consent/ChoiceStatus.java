package org.notitia.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import org.notitia.notice.Channel;
import org.notitia.notice.Purpose;

/** The present status of a person's choices about one purpose and channel, or about all of them. */
@Entity
@Table(name = "choice_status")
@IdClass(ChoiceStatus.Key.class)
@NamedQuery(
    name = ChoiceStatus.OF_SUBJECT,
    query =
        "select s from ChoiceStatus s where s.subjectId = :subject order by s.purpose, s.channel")
@NamedQuery(
    name = ChoiceStatus.ON_PURPOSE,
    query =
        "select s from ChoiceStatus s where s.subjectId in :subjects and s.purpose in :purposes")
public class ChoiceStatus {
  /** Stands for all purposes or all channels. */
  public static final String ALL = "*";

  static final String OF_SUBJECT = "Standing.ofSubject";
  static final String ON_PURPOSE = "Standing.onPurpose";

  @Id
  @Column(name = "subject_id")
  private String subjectId;

  @Id private String purpose;
  @Id private String channel;

  @Column(name = "consent_at")
  private long consent;

  @Column(name = "withdrawal_at")
  private long withdrawal;

  @Column(name = "prohibition_at")
  private long prohibition;

  @Column(name = "prohibition_lifted_at")
  private long prohibitionLifted;

  @Column(name = "objection_at")
  private long objection;

  @Column(name = "objection_withdrawn_at")
  private long objectionWithdrawn;

  protected ChoiceStatus() {} // for JPA

  ChoiceStatus(Key key) {
    this.subjectId = key.subjectId;
    this.purpose = key.purpose;
    this.channel = key.channel;
  }

  void add(ChoiceTimestamps made) {
    var now = moments().latest(made);
    consent = now.consent();
    withdrawal = now.withdrawal();
    prohibition = now.prohibition();
    prohibitionLifted = now.prohibitionLifted();
    objection = now.objection();
    objectionWithdrawn = now.objectionWithdrawn();
  }

  ChoiceTimestamps moments() {
    return new ChoiceTimestamps(
        consent, withdrawal, prohibition, prohibitionLifted, objection, objectionWithdrawn);
  }

  /** The key of the same purpose and channel for another person. */
  Key key(String subjectId) {
    var key = new Key();
    key.subjectId = subjectId;
    key.purpose = purpose;
    key.channel = channel;
    return key;
  }

  String subjectId() {
    return subjectId;
  }

  String purpose() {
    return purpose;
  }

  String channel() {
    return channel;
  }

  /** The combined status of all choices that concern the purpose and channel. */
  static ChoiceTimestamps together(
      Collection<ChoiceStatus> some, Purpose purpose, Channel channel) {
    return some.stream()
        .filter(one -> one.purpose.equals(ALL) || one.purpose.equals(purpose.code()))
        .filter(
            one -> one.channel.equals(ALL) || channel != null && one.channel.equals(channel.name()))
        .map(ChoiceStatus::moments)
        .reduce(ChoiceTimestamps.NONE, ChoiceTimestamps::latest);
  }

  /** The person, the purpose and the channel. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String subjectId;
    private String purpose;
    private String channel;

    protected Key() {} // for JPA

    Key(String subjectId, String purpose, Channel channel) {
      this.subjectId = subjectId;
      this.purpose = purpose == null ? ALL : purpose;
      this.channel = channel == null ? ALL : channel.name();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(subjectId, key.subjectId)
          && Objects.equals(purpose, key.purpose)
          && Objects.equals(channel, key.channel);
    }

    @Override
    public int hashCode() {
      return Objects.hash(subjectId, purpose, channel);
    }
  }
}
