package org.notitia.platform.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;

/**
 * Constraint: a date or instant in the years 1000 to 2999. Other years are typing errors, and
 * databases store them differently.
 *
 * <p>Every date and instant of every request type must have this annotation; a test verifies it.
 */
@Constraint(validatedBy = PlausibleDate.Check.class)
@Retention(RUNTIME)
@Target(FIELD)
public @interface PlausibleDate {
  String message() default Check.MESSAGE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
  class Check implements ConstraintValidator<PlausibleDate, Temporal> {
    public static final String MESSAGE = "must be in the years 1000 to 2999";
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate END = LocalDate.of(3000, 1, 1);

    @Override
    public boolean isValid(Temporal time, ConstraintValidatorContext context) {
      return time == null
          || (time instanceof Instant instant ? isPlausible(instant) : isPlausible(date(time)));
    }

    private static LocalDate date(Temporal time) {
      return (LocalDate) time;
    }

    public static boolean isPlausible(LocalDate date) {
      return !date.isBefore(FIRST) && date.isBefore(END);
    }

    public static boolean isPlausible(Instant instant) {
      return !instant.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
          && instant.isBefore(END.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }
}
