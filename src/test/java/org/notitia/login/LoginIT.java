package org.notitia.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.login.AccountHolder.FIRST;
import static org.notitia.login.AccountHolder.SECOND;
import static org.notitia.login.AccountHolder.WHO;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.running.AtOnce;
import org.notitia.running.Client;
import org.notitia.running.Client.Answer;
import org.notitia.running.RunningServer;

/** Accounts and logins as their holders meet them (P22, P25). */
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
  void a_wrong_password_lets_nobody_in() throws Exception {
    var clerk = new AccountHolder(client, "clerk");
    var refused = clerk.get(clerk.login("not the password"), WHO);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
    assertThat(clerk.get(clerk.login(Client.PASSWORD), WHO).status()).isEqualTo(200);
  }

  @Test
  void ten_failures_at_once_lock_known_and_unknown_names_alike() throws Exception {
    holder.open("[\"clerk\"]", DAY);
    var known = failures(holder);
    assertThat(known).isEqualTo(failures(new AccountHolder(client, "nobody-" + UUID.randomUUID())));
    assertThat(known.subList(0, 10)).containsOnly(401);
    assertThat(known.get(10)).isEqualTo(429);

    var locked = holder.get(holder.login(FIRST), WHO);
    assertThat(locked.status()).isEqualTo(429);
    assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(1L, 3600L);
    assertThat(locked.json().path("retryable").asBoolean()).isTrue();
    assertThat(holder.soap(holder.login(FIRST)).text()).contains("status>429<");
  }

  /** Ten at the same moment, and the one after them. */
  private static List<Integer> failures(AccountHolder holder) throws Exception {
    var calls = new ArrayList<Callable<Answer>>();
    for (var i = 0; i < 10; i++) {
      var login = holder.login("wrong password " + i);
      calls.add(() -> holder.get(login, WHO));
    }
    var statuses = new ArrayList<Integer>();
    for (var answer : AtOnce.answers(calls)) {
      statuses.add(answer.status());
    }
    statuses.add(holder.get(holder.login("wrong password"), WHO).status());
    return statuses;
  }

  @Test
  void a_temporary_password_is_good_for_nothing_but_to_be_changed() throws Exception {
    holder.open("[\"clerk\"]", DAY);
    var refused = holder.search(holder.login(FIRST));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asText())
        .isEqualTo("urn:notitia:problem:password-change");

    assertThat(holder.change(FIRST, SECOND).status()).isEqualTo(204);
    assertThat(holder.get(holder.login(FIRST), WHO).status()).isEqualTo(401);
    assertThat(holder.search(holder.login(SECOND)).status()).isEqualTo(200);
  }

  @Test
  void a_new_password_is_another_and_hard_to_guess() throws Exception {
    holder.open("[\"clerk\"]", DAY);
    for (var common : List.of("passwordpassword", "123456789012", "qwertyuiop12", "short")) {
      var refused = holder.change(FIRST, common);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("password");
      assertThat(refused.text()).doesNotContain(common);
    }
    assertThat(holder.change(FIRST, FIRST).status()).isEqualTo(422);
    assertThat(holder.change("not the password", SECOND).json().at("/errors/0/field").asText())
        .isEqualTo("current");
  }

  @Test
  void without_an_undertaking_there_is_no_personal_data() throws Exception {
    var account = holder.open("[\"clerk\", \"auditor\"]", null);
    holder.change(FIRST, SECOND);
    var refused = holder.search(holder.login(SECOND));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asText())
        .isEqualTo("urn:notitia:problem:confidentiality-undertaking");
    assertThat(holder.get(holder.login(SECOND), "/api/v1/audit").status()).isEqualTo(200);

    holder.patch(account.id(), "{\"undertakingOn\":\"2026-01-01\"}");
    assertThat(holder.search(holder.login(SECOND)).status()).isEqualTo(200);
  }

  @Test
  void a_token_is_good_on_both_protocols_and_gets_no_other() throws Exception {
    holder.open("[\"clerk\"]", DAY);
    holder.change(FIRST, SECOND);
    var token = holder.token(holder.login(SECOND));
    assertThat(holder.get(token, WHO).json().path("name").asText()).isEqualTo(holder.name());
    assertThat(holder.search(token).status()).isEqualTo(200);
    assertThat(holder.soap(token).text()).contains("status>404<");
    assertThat(holder.call(token, "POST", "/api/v1/tokens", "").status()).isEqualTo(403);
  }

  @Test
  void a_disabled_account_is_out_on_the_next_call_with_its_tokens() throws Exception {
    var account = holder.open("[\"clerk\"]", DAY);
    holder.change(FIRST, SECOND);
    var login = holder.login(SECOND);
    var token = holder.token(login);
    assertThat(holder.search(token).status()).isEqualTo(200);

    holder.patch(account.id(), "{\"state\":\"DISABLED\"}");
    for (var out : List.of(token, login)) {
      assertThat(holder.search(out).status()).isEqualTo(401);
      assertThat(holder.soap(out).text()).contains("status>401<");
      assertThat(holder.get(out, WHO).status()).isEqualTo(401);
    }
  }
}
