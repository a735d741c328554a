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
 * that is looked up when it leaves.
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

  /** How far a message has come. */
  public enum State {
    /** It waits for its time, or is just being sent. */
    QUEUED,
    SENT,

    /** It was tried in vain as often as it is tried; an officer can have it sent again. */
    DEAD,

    /** There is no address to send it to; an officer can have it sent once there is. */
    UNDELIVERABLE
  }

  /** After each attempt in vain; after the one that follows the last there is no other. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofDays(1));

  /** After the last heartbeat of a worker. */
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

  /** When it is tried next. */
  @Column(name = "due_at")
  private Instant dueAt;

  /** Of the worker that is sending it. */
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

  /** Whether no other worker has claimed it since it was claimed as given. */
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

  /** It could not be sent: it waits for the next attempt, or there is none. */
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

  /** It was not tried: no server could be reached. */
  void release(Instant now) {
    lease = null;
    dueAt = now;
  }

  /** Begins anew with it, as if it had never been tried. */
  void resend(Instant now) {
    if (state != State.DEAD && state != State.UNDELIVERABLE) {
      throw ProblemException.conflict(
          "It is " + state + "; only what is DEAD or UNDELIVERABLE can be sent again.");
    }
    state = State.QUEUED;
    failure = null;
    attempts = 0;
    dueAt = now;
  }

  /** What it tells, by name. */
  public Map<String, Object> data() {
    return data;
  }

  /** As its readers see it, with what it tells or without. */
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
