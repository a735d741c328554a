package org.notitia.platform.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.notitia.platform.Ids;

/** Constraint: a page cursor, which is the value of {@code next} from the previous page (an id). */
@Pattern(regexp = Ids.SHAPE)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RUNTIME)
@Target({FIELD, PARAMETER})
public @interface PageCursor {
  String message() default "must be the value of next from an earlier response";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
