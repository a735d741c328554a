package org.notitia.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.login.TestOpenIdProvider.claims;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.running.Client;
import org.notitia.running.Database;
import org.notitia.running.Server;

/** Tokens of an OpenID Connect issuer, and of our own where the key is configured. */
class OpenIdProviderIT {
  private static final byte[] KEY = "a key that only this test knows!".getBytes();
  private static TestOpenIdProvider issuer;
  private static Server server;
  private static AccountHolder holder;

  @BeforeAll
  static void start() throws Exception {
    issuer = new TestOpenIdProvider();
    var settings = new HashMap<>(Database.empty());
    settings.put("notitia.demo", "true");
    settings.put("notitia.oidc.issuer", TestOpenIdProvider.NAME);
    settings.put("notitia.oidc.keys", issuer.keys());
    settings.put("notitia.oidc.audience", TestOpenIdProvider.AUDIENCE);
    settings.put("notitia.token.key", Base64.getEncoder().encodeToString(KEY));
    server = Server.start(Server.newHome(), settings);
    holder = new AccountHolder(server.client(), "clerk");
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  @Test
  void an_account_with_an_undertaking_acts_in_the_roles_of_the_claim_only() throws Exception {
    var clerk = issuer.token(claims("clerk", "clerk", "king"));
    assertThat(roles(clerk)).isEqualTo("[\"clerk\"]");
    assertThat(holder.search(clerk).status()).isEqualTo(200);
    assertThat(holder.soap(clerk).text()).contains("status>404<");

    var auditor = issuer.token(claims("clerk", "auditor"));
    assertThat(roles(auditor)).isEqualTo("[\"auditor\"]");
    assertThat(holder.search(auditor).status()).isEqualTo(403);
  }

  @Test
  void whoever_has_no_account_reaches_no_personal_data() throws Exception {
    var stranger = issuer.token(claims("stranger", "clerk", "auditor"));
    assertThat(roles(stranger)).isEqualTo("[\"auditor\"]");
    assertThat(holder.get(stranger, "/api/v1/audit").status()).isEqualTo(200);
    assertThat(holder.search(stranger).json().path("type").asText())
        .isEqualTo("urn:notitia:problem:confidentiality-undertaking");
  }

  @Test
  void whose_account_is_disabled_is_nobody() throws Exception {
    var other = new AccountHolder(server.client(), "other");
    var account = other.open("[\"clerk\"]", "2026-01-01");
    other.patch(account.id(), "{\"state\":\"DISABLED\"}");
    refused(issuer.token(claims("other", "clerk")));
  }

  @Test
  void a_token_that_is_not_in_order_is_nobodys() throws Exception {
    refused(issuer.token(claims("clerk", "clerk").expirationTime(ago(120))));
    refused(issuer.token(claims("clerk", "clerk").expirationTime(null)));
    refused(issuer.token(claims("clerk", "clerk").notBeforeTime(ago(-3600))));
    refused(issuer.token(claims("clerk", "clerk").issuer("https://other.example")));
    refused(issuer.token(claims("clerk", "clerk").issuer("notitia")));
    refused(issuer.token(claims("clerk", "clerk").audience("somebody else")));
    refused(issuer.token(claims("clerk").claim("roles", null)));
    refused(issuer.token(claims("clerk").claim("roles", "clerk")));
    refused(TestOpenIdProvider.token(claims("clerk", "clerk"), TestOpenIdProvider.newKey()));
    refused("Bearer " + new PlainJWT(claims("clerk", "clerk").build()).serialize());
    refused(ours(claims("clerk", "clerk"), issuer.published()));
  }

  @Test
  void a_token_of_ours_is_good_while_it_lasts_and_under_our_key() throws Exception {
    var login = holder.login(Client.PASSWORD);
    var issued = SignedJWT.parse(holder.token(login).substring("Bearer ".length()));
    var known = new JWTClaimsSet.Builder(issued.getJWTClaimsSet());
    assertThat(holder.search(ours(known, KEY)).status()).isEqualTo(200);

    var otherKey = KEY.clone();
    otherKey[0]++;
    refused(ours(known, otherKey));
    refused(ours(known.expirationTime(ago(1)), KEY));
    refused(ours(known.expirationTime(ago(-60)).claim("stamp", "another"), KEY));
  }

  private static String ours(JWTClaimsSet.Builder claims, byte[] key) throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
    token.sign(new MACSigner(key));
    return "Bearer " + token.serialize();
  }

  private static Date ago(int seconds) {
    return Date.from(Instant.now().minusSeconds(seconds));
  }

  private static String roles(String token) throws Exception {
    return holder.get(token, AccountHolder.WHO).json().path("roles").toString();
  }

  private static void refused(String token) throws Exception {
    assertThat(holder.get(token, AccountHolder.WHO).status()).isEqualTo(401);
    assertThat(holder.search(token).status()).isEqualTo(401);
  }
}
