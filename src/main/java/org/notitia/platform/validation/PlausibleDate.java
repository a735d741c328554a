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
 * A day or time of the years 1000 to 2999: others are slips, and no two databases keep them alike.
 *
 * <p>Every day and time of every wire type that comes in has it; a test sees to that.
 */
@Constraint(validatedBy = PlausibleDate.Check.class)
@Retention(RUNTIME)
@Target(FIELD)
public @interface PlausibleDate {
  String message() default Check.MESSAGE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Decides. */
  class Check implements ConstraintValidator<PlausibleDate, Temporal> {
    public static final String MESSAGE = "must be of the years 1000 to 2999";
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate END = LocalDate.of(3000, 1, 1);

    @Override
    public boolean isValid(Temporal time, ConstraintValidatorContext context) {
      return time == null
          || (time instanceof Instant instant ? isPlausible(instant) : isPlausible(day(time)));
    }

    private static LocalDate day(Temporal time) {
      return (LocalDate) time;
    }

    public static boolean isPlausible(LocalDate day) {
      return !day.isBefore(FIRST) && day.isBefore(END);
    }

    public static boolean isPlausible(Instant instant) {
      return !instant.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
          && instant.isBefore(END.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }
}
