package org.notitia.imports;

import java.io.InputStream;

/** The content of an import as a stream; one chunk is in memory at a time. */
final class ContentStream extends InputStream {
  private final ContentStore contents;
  private final String jobId;
  private final int upload;
  private byte[] chunk = new byte[0];
  private int number;
  private int offset;
  private long position;

  ContentStream(ContentStore contents, String jobId, int upload) {
    this.contents = contents;
    this.jobId = jobId;
    this.upload = upload;
  }

  /** The number of bytes that have been read. */
  long position() {
    return position;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (offset == chunk.length) {
      chunk = contents.get(jobId, upload, number++);
      offset = 0;
      if (chunk == null) {
        chunk = new byte[0];
        return -1;
      }
    }
    var count = Math.min(length, chunk.length - offset);
    System.arraycopy(chunk, offset, into, from, count);
    offset += count;
    position += count;
    return count;
  }
}
