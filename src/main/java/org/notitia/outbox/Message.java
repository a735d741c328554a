package org.notitia.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.notitia.platform.Ids;
import org.notitia.platform.ProblemException;
import org.notitia.platform.work.Lease;

/**
 * A message to a person: queued, then sent, or dead after the last attempt. It holds no address;
 * the address is looked up when the message is sent.
 */
@Entity
@Table(name = "message")
@NamedQuery(
    name = Message.DUE,
    query =
        "select m from Message m where m.state = :queued and m.dueAt <= :now"
            + " and (m.lease.leasedUntil is null or m.lease.leasedUntil < :now)")
@NamedQuery(name = Message.KNOWN_KEYS, query = "select m.key from Message m where m.key in :keys")
@NamedQuery(
    name = Message.SENT_AT,
    query =
        "select new org.notitia.outbox.SentMessage(m.key, m.sentAt) from Message m where m.key in :keys and m.sentAt is not null")
@NamedQuery(
    name = Message.IN_STATE,
    query = "select m from Message m where m.state = :state and m.id < :before order by m.id desc")
@NamedQuery(
    name = Message.OF_SUBJECT,
    query =
        "select m from Message m where m.subjectId = :subject and m.id < :before order by m.id desc")
@NamedQuery(
    name = Message.RENEWED,
    query =
        "update Message m set m.lease.leasedUntil = :until, m.version = m.version" // no new version
            + " where m.id in :ids and m.lease.leasedBy = :worker and m.state = :queued")
public class Message {
  static final String DUE = "Message.due";
  static final String KNOWN_KEYS = "Message.knownKeys";
  static final String SENT_AT = "Message.sentAt";
  static final String IN_STATE = "Message.inState";
  static final String OF_SUBJECT = "Message.ofSubject";
  static final String RENEWED = "Message.renewed";

  /** The state of a message. */
  public enum State {
    /** It waits until it is due, or is being sent. */
    QUEUED,
    SENT,

    /** All attempts failed; an officer can resend it. */
    DEAD,

    /** The person has no address; an officer can resend it once the person has one. */
    UNDELIVERABLE
  }

  /** The pause after each failed attempt; an attempt after the last pause is the last one. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofDays(1));

  /** How long a claim is valid after the worker last renewed it. */
  static final Duration LEASE = Duration.ofSeconds(30);

  @Id private String id;
  @Version private long version;

  @Column(name = "subject_id", updatable = false)
  private String subjectId;

  @Column(updatable = false)
  private String kind;

  @Column(name = "dedupe_key", updatable = false)
  private String key;

  @Column(name = "language_tag", updatable = false)
  private String language;

  @Convert(converter = MessageDataConverter.class)
  @Column(name = "message_data", updatable = false)
  private Map<String, Object> data;

  @Enumerated(EnumType.STRING)
  private State state = State.QUEUED;

  @Enumerated(EnumType.STRING)
  private DeliveryFailure failure;

  private int attempts;

  @Column(name = "queued_at", updatable = false)
  private Instant queuedAt;

  /** When the next attempt is due. */
  @Column(name = "due_at")
  private Instant dueAt;

  /** The lease of the worker that is sending the message. */
  @Embedded private Lease lease;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected Message() {} // for JPA

  /** Queues the message, due at once. Public for tests of its templates. */
  public Message(NewMessage stated, Instant now) {
    this.id = Ids.next();
    this.subjectId = stated.subjectId();
    this.kind = stated.kind();
    this.key = stated.key();
    this.language = stated.language();
    this.data = new TreeMap<>(stated.data());
    this.queuedAt = now;
    this.dueAt = now;
  }

  void claim(String worker, Instant now) {
    lease = Lease.claim(worker, now, LEASE);
  }

  /** Whether the claim is still valid: no other worker has claimed the message since. */
  boolean isStillClaimedAs(Message claimed) {
    return state == State.QUEUED && lease != null && lease.isHeldBy(claimed.lease.leasedBy());
  }

  void sent(Instant now) {
    attempts++;
    state = State.SENT;
    failure = null;
    sentAt = now;
    lease = null;
  }

  /** Records a failed attempt: the message waits for the next one, or is dead or undeliverable. */
  void failed(DeliveryFailure why, Instant now) {
    failure = why;
    lease = null;
    if (why == DeliveryFailure.NO_ADDRESS) {
      state = State.UNDELIVERABLE;
      return;
    }
    attempts++;
    if (why == DeliveryFailure.ADDRESS_REFUSED || attempts > PAUSES.size()) {
      state = State.DEAD;
    } else {
      dueAt = now.plus(PAUSES.get(attempts - 1));
    }
  }

  /** Ends the claim without an attempt, because no mail server could be reached. */
  void release(Instant now) {
    lease = null;
    dueAt = now;
  }

  /**
   * Queues the message again, as if it had never been tried; fails (409) unless it is dead or
   * undeliverable.
   */
  void resend(Instant now) {
    if (state != State.DEAD && state != State.UNDELIVERABLE) {
      throw ProblemException.conflict(
          "The message is " + state + "; only a DEAD or UNDELIVERABLE message can be sent again.");
    }
    state = State.QUEUED;
    failure = null;
    attempts = 0;
    dueAt = now;
  }

  /** The values that the templates fill in, by name. */
  public Map<String, Object> data() {
    return data;
  }

  /** The message as callers read it, with its data or without. */
  MessageView view(boolean withFacts) {
    return new MessageView(
        id,
        subjectId,
        kind,
        language,
        state,
        failure,
        attempts,
        queuedAt,
        state == State.QUEUED ? dueAt : null,
        sentAt,
        withFacts ? data : null);
  }

  public String id() {
    return id;
  }

  String subjectId() {
    return subjectId;
  }

  public String kind() {
    return kind;
  }

  public String language() {
    return language;
  }
}
