package org.notitia.platform.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Checks the constraints of what comes in where no container does it, as in a patch or a file. */
@ApplicationScoped
public class InputValidator {
  @Inject Validator validator;

  /** Refuses (422) an object with invalid values; the problem names each field. */
  public void requireValid(Object stated) {
    var violations = validator.validate(stated);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }
}
