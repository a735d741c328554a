package org.notitia.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.notitia.platform.Call;

/** An entry of the audit trail. This class only reads; {@link AuditTrail} writes with JDBC. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  /** Whether the act was done or refused. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  @Id private String id;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private String account;

  @Column(name = "acting_role")
  private String role;

  private String act;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "entry_id")
  private String entryId;

  private String purpose;

  @Enumerated(EnumType.STRING)
  private Call.Protocol protocol;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String address;
  private int subjects;

  protected AuditEntry() {} // for JPA

  String id() {
    return id;
  }

  AuditEntryView view() {
    return new AuditEntryView(
        id,
        recordedAt,
        account,
        role,
        act,
        subjectId,
        entryId,
        purpose,
        protocol,
        outcome,
        address,
        subjects);
  }
}
