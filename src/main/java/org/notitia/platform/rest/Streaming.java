package org.notitia.platform.rest;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a resource method that lasts as long as its caller's connection is slow. {@link
 * StreamLimitFilter} limits how many of them run at the same time.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Streaming {
  /** The side that is a stream. */
  Side value();

  /** The body that is not held in memory as a whole. */
  enum Side {
    /** The body of the request; it may have any size. */
    REQUEST,
    /** The body of the response. */
    RESPONSE
  }
}
