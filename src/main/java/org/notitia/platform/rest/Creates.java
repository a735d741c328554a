package org.notitia.platform.rest;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a resource method that creates something with an address of its own; the response has it in
 * {@code Location}.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Creates {
  /** The path of the collection in which it is found by its id. */
  String value();
}
