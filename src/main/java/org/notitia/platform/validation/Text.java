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
 * Constraint: a text of limited length, without characters that XML cannot contain and without
 * payment card numbers (P24).
 *
 * <p>Every text of every request type must have this annotation; a test verifies it.
 */
@Constraint(validatedBy = Text.Check.class)
@Retention(RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface Text {
  /** The maximum length in UTF-16 characters. */
  int max();

  /** Whether the text is required and must not be blank. */
  boolean required() default false;

  String message() default "{org.notitia.Text}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator. */
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
      var message = text == null ? null : violation(text, max);
      if (required && (text == null || text.isBlank())) {
        message = "is required";
      }
      if (message == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
      return false;
    }

    /** The violation as a message that does not contain the text; null if the text is valid. */
    public static String violation(String text, int max) {
      if (text.length() > max) {
        return "must not be longer than " + max + " characters";
      }
      if (!text.codePoints().allMatch(Check::isStorable)) {
        return "must not contain control characters or invalid Unicode";
      }
      return CardNumbers.isIn(text) ? "must not contain a payment card number" : null;
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
