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
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_FIELD = 100;

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
    this.field = cut(field, LONGEST_FIELD);
    this.reason = cut(reason, LONGEST_REASON);
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  String id() {
    return id;
  }

  RejectionView view() {
    return new RejectionView(line, field, reason);
  }
}
