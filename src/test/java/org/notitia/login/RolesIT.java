package org.notitia.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.contract.Api;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/**
 * Calls every published operation in every role and without a login, and compares the answers with
 * the role table.
 */
@ExtendWith(RunningServer.class)
class RolesIT {
  private static final Pattern OPERATION =
      Pattern.compile("<operation name=\"(\\w+)\"(?=[^>]*>\\s*(?:<documentation|<input))");

  /** Calls an operation as a user, or without a login, and returns the status. */
  interface Caller {
    int call(String user) throws Exception;
  }

  final Client client;
  final OperationCalls onNothing;
  final Map<String, Caller> operations = new HashMap<>();

  RolesIT(Client client) throws Exception {
    this.client = client;
    this.onNothing = new OperationCalls(client, UUID.randomUUID().toString());
    for (var one : Api.of(client.get(null, "/api/v1/openapi.json").text()).operations()) {
      operations.put(one.id(), user -> onNothing.rest(user, one));
    }
    var wsdl = OPERATION.matcher(client.get(null, "/soap/v1/register?wsdl").text());
    while (wsdl.find()) {
      var name = wsdl.group(1);
      operations.put("soap:" + name, user -> onNothing.soap(user, name));
    }
  }

  @Test
  void every_operation_has_a_row_in_the_role_table_and_every_row_an_operation() throws Exception {
    assertThat(new TreeSet<>(operations.keySet()))
        .isEqualTo(new TreeSet<>(RoleTable.read().rows().keySet()));
  }

  @Test
  void the_openapi_document_names_the_roles_of_the_role_table() throws Exception {
    var table = RoleTable.read().rows();
    for (var one : Api.of(client.get(null, "/api/v1/openapi.json").text()).operations()) {
      var row = table.get(one.id());
      var named = new TreeSet<String>();
      one.node().path("x-roles").forEach(role -> named.add(role.asText()));
      assertThat(row.get(RoleTable.NOBODY)).as(one.id()).isEqualTo(named.remove("public"));
      row.forEach(
          (role, allowed) -> {
            if (named.isEmpty() || named.contains("any") || role.equals(RoleTable.NOBODY)) {
              assertThat(allowed || role.equals(RoleTable.NOBODY)).as(one.id()).isTrue();
            } else {
              assertThat(allowed).as("%s as %s", one.id(), role).isEqualTo(named.contains(role));
            }
          });
    }
  }

  @TestFactory
  Stream<DynamicTest> each_operation_is_allowed_or_refused_as_the_role_table_says()
      throws Exception {
    return RoleTable.read().rows().entrySet().stream()
        .map(
            row ->
                dynamicTest(
                    row.getKey(),
                    () -> {
                      for (var role : row.getValue().entrySet()) {
                        check(row.getKey(), role.getKey(), role.getValue());
                      }
                    }));
  }

  private void check(String operation, String role, boolean allowed) throws Exception {
    var nobody = role.equals(RoleTable.NOBODY);
    var status = operations.get(operation).call(nobody ? null : role);
    var said = assertThat(status).as("%s as %s", operation, role);
    if (allowed) {
      said.isNotIn(401, 403).isLessThan(500);
    } else {
      said.isEqualTo(nobody ? 401 : 403);
    }
  }

  @Test
  void a_refusal_on_either_protocol_is_in_the_audit_trail() throws Exception {
    onNothing.soap("admin", "getSubject");
    client.get("auditor", "/api/v1/subjects/" + onNothing.id());
    var rows =
        client.get("auditor", "/api/v1/audit?act=getSubject&subject=" + onNothing.id()).json();
    assertThat(rows.at("/items/0/account").asText()).isEqualTo("auditor");
    assertThat(rows.at("/items/0/protocol").asText()).isEqualTo("REST");
    assertThat(rows.at("/items/1/account").asText()).isEqualTo("admin");
    assertThat(rows.at("/items/1/protocol").asText()).isEqualTo("SOAP");
    for (var row : rows.path("items")) {
      assertThat(row.path("outcome").asText()).isEqualTo("REFUSED");
    }
  }

  @Test
  void a_refusal_does_not_reveal_whether_the_person_exists() throws Exception {
    var made = client.post("crm", "/api/v1/subjects", "{\"name\": \"Ro Le\"}").id();
    assertThat(client.get("admin", "/api/v1/subjects/" + made).text())
        .isEqualTo(client.get("admin", "/api/v1/subjects/" + onNothing.id()).text());
  }
}
