package org.notitia.platform.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Validates input that the container does not validate, such as patches and rows of files. */
@ApplicationScoped
public class InputValidator {
  @Inject Validator validator;

  /**
   * Validates an object.
   *
   * @throws ConstraintViolationException if a value is not valid; reported as 422 with each field
   */
  public void requireValid(Object input) {
    var violations = validator.validate(input);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }
}
