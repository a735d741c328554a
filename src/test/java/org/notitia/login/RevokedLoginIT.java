package org.notitia.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.login.AccountHolder.OWN_PASSWORD;
import static org.notitia.login.AccountHolder.TEMPORARY_PASSWORD;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.platform.Ids;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.ConcurrentCalls;
import org.notitia.support.RunningServer;

/**
 * A login that is revoked on one node and used on another node at the same time as valid logins.
 */
@ExtendWith(RunningServer.class)
class RevokedLoginIT {
  private static final int ROUNDS = 3;
  private static final int CALLERS = 16;

  private final Client client;

  RevokedLoginIT(Client client) {
    this.client = client;
  }

  @Test
  void a_login_of_a_disabled_account_is_refused_on_the_next_call_and_concurrent_calls_succeed()
      throws Exception {
    var there = RunningServer.secondNode();
    var body = "{\"name\": \"Ended\", \"username\": \"ended-%s\"}".formatted(Ids.next());
    var path = "/api/v1/subjects/" + client.post("crm", "/api/v1/subjects", body).id();
    for (var round = 0; round < ROUNDS; round++) {
      var here = new AccountHolder(client, "ended-" + Ids.next());
      var account = here.createAccount("[\"clerk\"]", "2026-01-01");
      here.changePassword(TEMPORARY_PASSWORD, OWN_PASSWORD);
      var holder = new AccountHolder(there, here.name());
      var login = holder.basicLogin(OWN_PASSWORD);
      assertThat(holder.get(login, path).status()).isEqualTo(200);

      here.patchAccount(account.id(), "{\"state\":\"DISABLED\"}");
      var calls = new ArrayList<Callable<Answer>>();
      for (var i = 0; i < CALLERS; i++) {
        var ended = i % 4 == 0;
        calls.add(() -> ended ? holder.get(login, path) : there.get("crm", path));
      }
      var answers = ConcurrentCalls.answers(calls);
      for (var i = 0; i < CALLERS; i++) {
        assertThat(answers.get(i).status()).isEqualTo(i % 4 == 0 ? 401 : 200);
      }
    }
  }
}
