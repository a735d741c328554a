package org.notitia.start;

/** Why the server can't start, in one line for whoever starts it. */
class Unstartable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unstartable(String message, Throwable cause) {
    super(message, cause);
  }
}
