package org.notitia.platform.module;

import static java.lang.annotation.ElementType.PACKAGE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Lists, in {@code package-info.java}, the types of a package that other packages may use: its
 * services, events and wire types. All its other types are its own, even if the container requires
 * that they are public.
 */
@Retention(CLASS)
@Target(PACKAGE)
public @interface Exports {
  Class<?>[] value();
}
