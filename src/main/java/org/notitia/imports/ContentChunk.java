package org.notitia.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A part of the content of an import. */
@Entity
@Table(name = "import_chunk")
class ContentChunk {
  /** The number of bytes in each chunk except the last. */
  static final int SIZE = 1 << 20;

  @Id private String id;

  @Column(name = "job_id")
  private String jobId;

  @Lob
  @Column(name = "content")
  private byte[] content;

  protected ContentChunk() {} // for JPA

  ContentChunk(String jobId, int upload, int number, byte[] content) {
    this.id = id(jobId, upload, number);
    this.jobId = jobId;
    this.content = content;
  }

  static String id(String jobId, int upload, int number) {
    return jobId + "-" + upload + "-" + number;
  }

  byte[] content() {
    return content;
  }
}
