package org.notitia.platform.web;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks the parameter of an operation that is the id of a data subject. The call in progress keeps
 * the id, so that the audit trail names the data subject even if the call is refused.
 */
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface SubjectId {}
