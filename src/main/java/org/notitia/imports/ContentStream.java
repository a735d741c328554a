package org.notitia.imports;

import java.io.InputStream;

/** The content of an import as a stream; one chunk is in memory at a time. */
final class ContentStream extends InputStream {
  private final ContentStore contents;
  private final String jobId;
  private final int upload;
  private byte[] part = new byte[0];
  private int number;
  private int at;
  private long read;

  ContentStream(ContentStore contents, String jobId, int upload) {
    this.contents = contents;
    this.jobId = jobId;
    this.upload = upload;
  }

  /** The number of bytes that have been read. */
  long position() {
    return read;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (at == part.length) {
      part = contents.get(jobId, upload, number++);
      at = 0;
      if (part == null) {
        part = new byte[0];
        return -1;
      }
    }
    var count = Math.min(length, part.length - at);
    System.arraycopy(part, at, into, from, count);
    at += count;
    read += count;
    return count;
  }
}
