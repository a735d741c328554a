package org.notitia.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.Problem.Violation;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;
import org.notitia.platform.validation.Text;

/**
 * A version of the notice on its way: drafted, then published or withdrawn. A published one never
 * changes again (P41).
 */
@Entity
@Table(name = "notice_version")
@NamedQuery(
    name = NoticeVersion.PUBLISHED_AFTER,
    query = "select v from NoticeVersion v where v.noticeVersion > :known order by v.noticeVersion")
@NamedQuery(
    name = NoticeVersion.NEWEST_FIRST,
    query = "select v from NoticeVersion v where v.id < :before order by v.id desc")
public class NoticeVersion {
  public static final String NEWEST_FIRST = "NoticeVersion.newestFirst";
  static final String PUBLISHED_AFTER = "NoticeVersion.publishedAfter";

  /** How far a version has come. */
  public enum State {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
  }

  private static final int LONGEST_TEXT = 5_000;

  @Id private String id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private State state;

  /** Counts from 1; null until it is published. */
  @Column(name = "notice_version")
  private Long noticeVersion;

  @Column(name = "effective_from")
  private Instant effectiveFrom;

  /** The notice as JSON in UTF-8. */
  @Lob private byte[] document;

  @Column(name = "drafted_at", updatable = false)
  private Instant draftedAt;

  @Column(name = "drafted_by", updatable = false)
  private String draftedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  protected NoticeVersion() {} // for JPA

  /** A draft. */
  public NoticeVersion(Notice notice, String account, Instant at) {
    this.id = Ids.next();
    this.state = State.DRAFT;
    this.draftedAt = at;
    this.draftedBy = account;
    this.document = bytes(notice);
  }

  public void change(Notice notice) {
    refuseUnlessDraft();
    document = bytes(notice);
  }

  /** Makes it the version of that number, in force from then on. */
  public void publish(long number, Instant effectiveFrom, String account, Instant at) {
    refuseUnlessDraft();
    this.state = State.PUBLISHED;
    this.noticeVersion = number;
    this.effectiveFrom = effectiveFrom;
    decided(account, at);
  }

  public void withdraw(String account, Instant at) {
    refuseUnlessDraft();
    state = State.WITHDRAWN;
    decided(account, at);
  }

  private void decided(String account, Instant at) {
    decidedAt = at;
    decidedBy = account;
  }

  public void refuseUnlessDraft() {
    if (state != State.DRAFT) {
      throw ProblemException.conflict(
          "It is " + state + "; only a draft can be changed or decided.");
    }
  }

  private static byte[] bytes(Notice notice) {
    var document = Json.tree(notice.withVersion(null, null));
    var faults = new ArrayList<Violation>();
    texts("", document, faults);
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Each text must be one, as everywhere (P24). */
  private static void texts(String place, JsonNode node, List<Violation> faults) {
    if (node.isTextual()) {
      var fault = Text.Check.fault(node.textValue(), LONGEST_TEXT);
      if (fault != null) {
        faults.add(new Violation(place, fault));
      }
    }
    for (var i = 0; i < node.size() && node.isArray(); i++) {
      texts(place + "[" + i + "]", node.get(i), faults);
    }
    node.properties()
        .forEach(
            part ->
                texts(
                    place.isEmpty() ? part.getKey() : place + "." + part.getKey(),
                    part.getValue(),
                    faults));
  }

  /** The notice as it stands in this version. */
  public Notice notice() {
    var read = Json.read(new String(document, StandardCharsets.UTF_8), Notice.class);
    return state == State.PUBLISHED ? read.withVersion(noticeVersion, effectiveFrom) : read;
  }

  /** The version as its readers see it; in a list, without the document. */
  public NoticeVersionView listed() {
    return view(null, null);
  }

  /** The version as its readers see it, with the document. */
  public NoticeVersionView view(Outcome outcome) {
    return view(notice(), outcome);
  }

  private NoticeVersionView view(Notice notice, Outcome outcome) {
    return new NoticeVersionView(
        id,
        version,
        state,
        noticeVersion,
        effectiveFrom,
        draftedAt,
        draftedBy,
        decidedAt,
        decidedBy,
        notice,
        outcome);
  }

  public boolean isAt(long version) {
    return this.version == version;
  }

  public String id() {
    return id;
  }
}
