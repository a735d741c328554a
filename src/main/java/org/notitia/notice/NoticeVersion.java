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
 * A version of the notice: first a draft, then published or withdrawn. A published version never
 * changes (P41).
 */
@Entity
@Table(name = "notice_version")
@NamedQuery(
    name = NoticeVersion.PUBLISHED_AFTER,
    query = "select v from NoticeVersion v where v.noticeVersion > :last order by v.noticeVersion")
@NamedQuery(
    name = NoticeVersion.NEWEST_FIRST,
    query = "select v from NoticeVersion v where v.id < :before order by v.id desc")
public class NoticeVersion {
  public static final String NEWEST_FIRST = "NoticeVersion.newestFirst";
  static final String PUBLISHED_AFTER = "NoticeVersion.publishedAfter";

  /** The states of a version. */
  public enum State {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
  }

  private static final int MAX_TEXT_CHARACTERS = 5_000;

  @Id private String id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private State state;

  /** The version number, from 1; null until the version is published. */
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

  /**
   * Creates a draft.
   *
   * @param account the name of the account that drafts it
   */
  public NoticeVersion(Notice notice, String account, Instant at) {
    this.id = Ids.next();
    this.state = State.DRAFT;
    this.draftedAt = at;
    this.draftedBy = account;
    this.document = toBytes(notice);
  }

  /**
   * Replaces the document of the draft.
   *
   * @throws ProblemException 409 if this is not a draft, 422 if a text is not valid
   */
  public void change(Notice notice) {
    requireDraft();
    document = toBytes(notice);
  }

  /**
   * Publishes the draft.
   *
   * @param number the version number, from 1
   * @param effectiveFrom when the version comes into force
   * @param account the name of the account that publishes it
   * @throws ProblemException 409 if this is not a draft
   */
  public void publish(long number, Instant effectiveFrom, String account, Instant at) {
    requireDraft();
    this.state = State.PUBLISHED;
    this.noticeVersion = number;
    this.effectiveFrom = effectiveFrom;
    markDecided(account, at);
  }

  /**
   * Withdraws the draft.
   *
   * @param account the name of the account that withdraws it
   * @throws ProblemException 409 if this is not a draft
   */
  public void withdraw(String account, Instant at) {
    requireDraft();
    state = State.WITHDRAWN;
    markDecided(account, at);
  }

  private void markDecided(String account, Instant at) {
    decidedAt = at;
    decidedBy = account;
  }

  /**
   * Checks that this is a draft.
   *
   * @throws ProblemException 409 if it is not
   */
  public void requireDraft() {
    if (state != State.DRAFT) {
      throw ProblemException.conflict(
          "The version is " + state + "; only a draft can be changed, published or withdrawn.");
    }
  }

  private static byte[] toBytes(Notice notice) {
    var document = Json.tree(notice.withVersion(null, null));
    var violations = new ArrayList<Violation>();
    checkTexts("", document, violations);
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Checks every text of the notice as all other texts are checked (P24). */
  private static void checkTexts(String path, JsonNode node, List<Violation> violations) {
    if (node.isTextual()) {
      var violation = Text.Check.violation(node.textValue(), MAX_TEXT_CHARACTERS);
      if (violation != null) {
        violations.add(new Violation(path, violation));
      }
    }
    for (var i = 0; i < node.size() && node.isArray(); i++) {
      checkTexts(path + "[" + i + "]", node.get(i), violations);
    }
    node.properties()
        .forEach(
            part ->
                checkTexts(
                    path.isEmpty() ? part.getKey() : path + "." + part.getKey(),
                    part.getValue(),
                    violations));
  }

  /** The document of this version; with number and effective date if it is published. */
  public Notice notice() {
    var notice = Json.read(new String(document, StandardCharsets.UTF_8), Notice.class);
    return state == State.PUBLISHED ? notice.withVersion(noticeVersion, effectiveFrom) : notice;
  }

  /** The view of this version for lists, without the document. */
  public NoticeVersionView listed() {
    return view(null, null);
  }

  /** The view of this version with its document. */
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
