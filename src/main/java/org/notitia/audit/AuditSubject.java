package org.notitia.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Links an audit entry to one of several data subjects whose data the act was on. */
@Entity
@Table(name = "audit_subject")
@IdClass(AuditSubject.Key.class)
class AuditSubject {
  @Id
  @Column(name = "subject_id")
  private String subjectId;

  @Id
  @Column(name = "audit_id")
  private String auditId;

  protected AuditSubject() {} // for JPA

  /** The primary key: data subject and audit entry. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String subjectId;
    private String auditId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(subjectId, key.subjectId)
          && Objects.equals(auditId, key.auditId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(subjectId, auditId);
    }
  }
}
