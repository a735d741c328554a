package org.notitia.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.login.AccountHolder.OWN_PASSWORD;
import static org.notitia.login.AccountHolder.TEMPORARY_PASSWORD;
import static org.notitia.login.AccountHolder.WHOAMI;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;
import org.notitia.support.ConcurrentCalls;
import org.notitia.support.RunningServer;

/** Accounts and logins, tried by their holders (P22, P25). */
@ExtendWith(RunningServer.class)
class LoginIT {
  private static final String DAY = "2026-01-01";

  final Client client;
  final AccountHolder holder;

  LoginIT(Client client) {
    this.client = client;
    this.holder = new AccountHolder(client, "login-" + UUID.randomUUID());
  }

  @Test
  void a_wrong_password_is_refused() throws Exception {
    var clerk = new AccountHolder(client, "clerk");
    var refused = clerk.get(clerk.basicLogin("not the password"), WHOAMI);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
    assertThat(clerk.get(clerk.basicLogin(Client.PASSWORD), WHOAMI).status()).isEqualTo(200);
  }

  @Test
  void ten_concurrent_failures_lock_existing_and_unknown_names_alike() throws Exception {
    holder.createAccount("[\"clerk\"]", DAY);
    var known = failures(holder);
    assertThat(known).isEqualTo(failures(new AccountHolder(client, "nobody-" + UUID.randomUUID())));
    assertThat(known.subList(0, 10)).containsOnly(401);
    assertThat(known.get(10)).isEqualTo(429);

    var locked = holder.get(holder.basicLogin(TEMPORARY_PASSWORD), WHOAMI);
    assertThat(locked.status()).isEqualTo(429);
    assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(1L, 3600L);
    assertThat(locked.json().path("retryable").asBoolean()).isTrue();
    assertThat(holder.soap(holder.basicLogin(TEMPORARY_PASSWORD)).text()).contains("status>429<");
  }

  /** Fails ten times at the same moment and once more; returns the statuses. */
  private static List<Integer> failures(AccountHolder holder) throws Exception {
    var calls = new ArrayList<Callable<Answer>>();
    for (var i = 0; i < 10; i++) {
      var login = holder.basicLogin("wrong password " + i);
      calls.add(() -> holder.get(login, WHOAMI));
    }
    var statuses = new ArrayList<Integer>();
    for (var answer : ConcurrentCalls.answers(calls)) {
      statuses.add(answer.status());
    }
    statuses.add(holder.get(holder.basicLogin("wrong password"), WHOAMI).status());
    return statuses;
  }

  @Test
  void a_temporary_password_can_only_be_changed() throws Exception {
    holder.createAccount("[\"clerk\"]", DAY);
    var refused = holder.searchSubjects(holder.basicLogin(TEMPORARY_PASSWORD));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asText())
        .isEqualTo("urn:notitia:problem:password-change");

    assertThat(holder.changePassword(TEMPORARY_PASSWORD, OWN_PASSWORD).status()).isEqualTo(204);
    assertThat(holder.get(holder.basicLogin(TEMPORARY_PASSWORD), WHOAMI).status()).isEqualTo(401);
    assertThat(holder.searchSubjects(holder.basicLogin(OWN_PASSWORD)).status()).isEqualTo(200);
  }

  @Test
  void a_new_password_that_is_common_short_or_unchanged_is_refused() throws Exception {
    holder.createAccount("[\"clerk\"]", DAY);
    for (var common : List.of("passwordpassword", "123456789012", "qwertyuiop12", "short")) {
      var refused = holder.changePassword(TEMPORARY_PASSWORD, common);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("password");
      assertThat(refused.text()).doesNotContain(common);
    }
    assertThat(holder.changePassword(TEMPORARY_PASSWORD, TEMPORARY_PASSWORD).status())
        .isEqualTo(422);
    assertThat(
            holder
                .changePassword("not the password", OWN_PASSWORD)
                .json()
                .at("/errors/0/field")
                .asText())
        .isEqualTo("current");
  }

  @Test
  void an_account_without_a_confidentiality_undertaking_cannot_read_personal_data()
      throws Exception {
    var account = holder.createAccount("[\"clerk\", \"auditor\"]", null);
    holder.changePassword(TEMPORARY_PASSWORD, OWN_PASSWORD);
    var refused = holder.searchSubjects(holder.basicLogin(OWN_PASSWORD));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asText())
        .isEqualTo("urn:notitia:problem:confidentiality-undertaking");
    assertThat(holder.get(holder.basicLogin(OWN_PASSWORD), "/api/v1/audit").status())
        .isEqualTo(200);

    holder.patchAccount(account.id(), "{\"undertakingOn\":\"2026-01-01\"}");
    assertThat(holder.searchSubjects(holder.basicLogin(OWN_PASSWORD)).status()).isEqualTo(200);
  }

  @Test
  void a_token_works_on_both_protocols_and_cannot_obtain_another_token() throws Exception {
    holder.createAccount("[\"clerk\"]", DAY);
    holder.changePassword(TEMPORARY_PASSWORD, OWN_PASSWORD);
    var token = holder.bearerToken(holder.basicLogin(OWN_PASSWORD));
    assertThat(holder.get(token, WHOAMI).json().path("name").asText()).isEqualTo(holder.name());
    assertThat(holder.searchSubjects(token).status()).isEqualTo(200);
    assertThat(holder.soap(token).text()).contains("status>404<");
    assertThat(holder.call(token, "POST", "/api/v1/tokens", "").status()).isEqualTo(403);
  }

  @Test
  void a_disabled_account_and_its_tokens_are_refused_on_the_next_call() throws Exception {
    var account = holder.createAccount("[\"clerk\"]", DAY);
    holder.changePassword(TEMPORARY_PASSWORD, OWN_PASSWORD);
    var login = holder.basicLogin(OWN_PASSWORD);
    var token = holder.bearerToken(login);
    assertThat(holder.searchSubjects(token).status()).isEqualTo(200);

    holder.patchAccount(account.id(), "{\"state\":\"DISABLED\"}");
    for (var out : List.of(token, login)) {
      assertThat(holder.searchSubjects(out).status()).isEqualTo(401);
      assertThat(holder.soap(out).text()).contains("status>401<");
      assertThat(holder.get(out, WHOAMI).status()).isEqualTo(401);
    }
  }
}
