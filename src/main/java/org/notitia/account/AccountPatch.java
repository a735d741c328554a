package org.notitia.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;

/** A merge patch of an account, applied and checked as a new account is. */
final class AccountPatch {
  private static final Set<String> FIELDS =
      new TreeSet<>(Set.of("personalName", "roles", "state", "undertakingOn"));
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private AccountPatch() {}

  static AccountChange applied(AccountView present, ObjectNode patch) {
    patch
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw ProblemException.unreadable(
                    PLAIN_NAME.matcher(name).matches() ? name : null,
                    "is none of what may be changed of an account: " + String.join(", ", FIELDS));
              }
            });
    var tree = Json.tree(present);
    tree.retain("name", "personalName", "roles", "state", "undertakingOn", "subjectId");
    var asked = Json.bind(Json.mergePatch(tree, patch), AccountChange.class);
    var violations = VALIDATOR.validate(asked);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return asked;
  }
}
