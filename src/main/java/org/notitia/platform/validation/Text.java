package org.notitia.platform.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A text that may be kept: not too long, nothing XML can't carry, and no payment card number (P24).
 *
 * <p>Every text of every wire type has it; a test sees to that.
 */
@Constraint(validatedBy = Text.Check.class)
@Retention(RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface Text {
  /** The longest text, in UTF-16 characters. */
  int max();

  /** Whether it must be there and hold more than blanks. */
  boolean required() default false;

  String message() default "{org.notitia.Text}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Decides. */
  class Check implements ConstraintValidator<Text, String> {
    private int max;
    private boolean required;

    @Override
    public void initialize(Text text) {
      max = text.max();
      required = text.required();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      var fault = text == null ? null : violation(text, max);
      if (required && (text == null || text.isBlank())) {
        fault = "is needed";
      }
      if (fault == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
      return false;
    }

    /** What is wrong with a text, in words that don't hold it, or null. */
    public static String violation(String text, int max) {
      if (text.length() > max) {
        return "must not be longer than " + max + " characters";
      }
      if (!text.codePoints().allMatch(Check::isStorable)) {
        return "must not hold control characters or broken Unicode";
      }
      return CardNumbers.isIn(text) ? "must not hold a payment card number" : null;
    }

    private static boolean isStorable(int c) {
      return c >= 0x20 && c < 0x7F
          || c == '\t'
          || c == '\n'
          || c == '\r'
          || c >= 0xA0 && c < 0xD800
          || c >= 0xE000 && c < 0xFFFE
          || c >= 0x10000;
    }
  }
}
