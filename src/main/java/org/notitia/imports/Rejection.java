package org.notitia.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.notitia.platform.Ids;

/** A rejected row: its line, field and reason; never its value. */
@Entity
@Table(name = "import_rejection")
class Rejection {
  private static final int MAX_REASON_LENGTH = 500;
  private static final int MAX_FIELD_LENGTH = 100;

  @Id private String id;

  @Column(name = "job_id")
  private String jobId;

  private long line;
  private String field;
  private String reason;

  protected Rejection() {} // for JPA

  Rejection(String jobId, long line, String field, String reason) {
    this.id = Ids.next();
    this.jobId = jobId;
    this.line = line;
    this.field = truncate(field, MAX_FIELD_LENGTH);
    this.reason = truncate(reason, MAX_REASON_LENGTH);
  }

  private static String truncate(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  String id() {
    return id;
  }

  RejectionView view() {
    return new RejectionView(line, field, reason);
  }
}
