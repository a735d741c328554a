package org.notitia.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;
import org.notitia.platform.validation.PlainName;

/** Applies a JSON merge patch to an account. */
final class AccountPatch {
  private static final Set<String> FIELDS =
      new TreeSet<>(Set.of("personalName", "roles", "state", "undertakingOn"));

  private AccountPatch() {}

  static AccountChange applied(AccountView present, ObjectNode patch) {
    patch
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw ProblemException.unreadable(
                    PlainName.matches(name) ? name : null,
                    "is not a changeable field of an account; changeable: "
                        + String.join(", ", FIELDS));
              }
            });
    var tree = Json.tree(present);
    tree.retain("name", "personalName", "roles", "state", "undertakingOn", "subjectId");
    return Json.bind(Json.mergePatch(tree, patch), AccountChange.class);
  }
}
