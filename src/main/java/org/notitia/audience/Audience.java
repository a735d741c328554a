package org.notitia.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.notitia.notice.Channel;
import org.notitia.notice.Notice;
import org.notitia.notice.Purpose;
import org.notitia.platform.Ids;
import org.notitia.platform.json.Json;

/** The record of a request for an audience: purpose, channel, account, and the resulting counts. */
@Entity
@Table(name = "audience")
public class Audience {
  /** Whether the stream of the audience has been sent to its end. */
  public enum State {
    OPEN,
    FINISHED
  }

  @Id private String id;
  @Version private long version;
  private String purpose;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "notice_version")
  private long noticeVersion;

  @Enumerated(EnumType.STRING)
  private State state;

  private long included;

  private String excluded;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected Audience() {} // for JPA

  Audience(Purpose purpose, Channel channel, Notice notice, String account, Instant at) {
    this.id = Ids.next();
    this.purpose = purpose.code();
    this.channel = channel;
    this.noticeVersion = notice.version();
    this.state = State.OPEN;
    this.openedAt = at;
    this.openedBy = account;
  }

  void finish(long reached, AudienceCounts heldBack, Instant at) {
    this.state = State.FINISHED;
    this.included = reached;
    this.excluded = Json.write(heldBack);
    this.finishedAt = at;
  }

  String id() {
    return id;
  }

  String purpose() {
    return purpose;
  }

  Channel channel() {
    return channel;
  }

  long noticeVersion() {
    return noticeVersion;
  }

  AudienceView view() {
    return new AudienceView(
        id,
        version,
        purpose,
        channel,
        noticeVersion,
        state,
        included,
        excluded(),
        openedAt,
        openedBy,
        finishedAt,
        null);
  }

  private AudienceCounts excluded() {
    return excluded == null ? null : Json.read(excluded, AudienceCounts.class);
  }
}
