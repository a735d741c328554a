package org.notitia.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notitia.login.TestOpenIdProvider.validClaims;

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
import org.notitia.support.Client;
import org.notitia.support.Server;
import org.notitia.support.TestDatabase;

/** Tokens of an OpenID Connect provider, and local tokens with a configured key. */
class OpenIdProviderIT {
  private static final byte[] KEY = "a key that only this test knows!".getBytes();
  private static TestOpenIdProvider issuer;
  private static Server server;
  private static AccountHolder holder;

  @BeforeAll
  static void start() throws Exception {
    issuer = new TestOpenIdProvider();
    var settings = new HashMap<>(TestDatabase.createEmpty());
    settings.put("notitia.demo", "true");
    settings.put("notitia.oidc.issuer", TestOpenIdProvider.ISSUER);
    settings.put("notitia.oidc.keys", issuer.keySetAddress());
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
  void a_token_of_a_known_account_grants_only_the_roles_in_its_claim() throws Exception {
    var clerk = issuer.signedToken(validClaims("clerk", "clerk", "king"));
    assertThat(roles(clerk)).isEqualTo("[\"clerk\"]");
    assertThat(holder.searchSubjects(clerk).status()).isEqualTo(200);
    assertThat(holder.soap(clerk).text()).contains("status>404<");

    var auditor = issuer.signedToken(validClaims("clerk", "auditor"));
    assertThat(roles(auditor)).isEqualTo("[\"auditor\"]");
    assertThat(holder.searchSubjects(auditor).status()).isEqualTo(403);
  }

  @Test
  void a_token_without_an_account_gives_no_access_to_personal_data() throws Exception {
    var stranger = issuer.signedToken(validClaims("stranger", "clerk", "auditor"));
    assertThat(roles(stranger)).isEqualTo("[\"auditor\"]");
    assertThat(holder.get(stranger, "/api/v1/audit").status()).isEqualTo(200);
    assertThat(holder.searchSubjects(stranger).json().path("type").asText())
        .isEqualTo("urn:notitia:problem:confidentiality-undertaking");
  }

  @Test
  void a_token_of_a_disabled_account_is_refused() throws Exception {
    var other = new AccountHolder(server.client(), "other");
    var account = other.createAccount("[\"clerk\"]", "2026-01-01");
    other.patchAccount(account.id(), "{\"state\":\"DISABLED\"}");
    refused(issuer.signedToken(validClaims("other", "clerk")));
  }

  @Test
  void a_token_that_is_expired_foreign_incomplete_or_unsigned_is_refused() throws Exception {
    refused(issuer.signedToken(validClaims("clerk", "clerk").expirationTime(ago(120))));
    refused(issuer.signedToken(validClaims("clerk", "clerk").expirationTime(null)));
    refused(issuer.signedToken(validClaims("clerk", "clerk").notBeforeTime(ago(-3600))));
    refused(issuer.signedToken(validClaims("clerk", "clerk").issuer("https://other.example")));
    refused(issuer.signedToken(validClaims("clerk", "clerk").issuer("notitia")));
    refused(issuer.signedToken(validClaims("clerk", "clerk").audience("somebody else")));
    refused(issuer.signedToken(validClaims("clerk").claim("roles", null)));
    refused(issuer.signedToken(validClaims("clerk").claim("roles", "clerk")));
    refused(
        TestOpenIdProvider.signedToken(validClaims("clerk", "clerk"), TestOpenIdProvider.newKey()));
    refused("Bearer " + new PlainJWT(validClaims("clerk", "clerk").build()).serialize());
    refused(ours(validClaims("clerk", "clerk"), issuer.publicKey()));
  }

  @Test
  void a_local_token_is_accepted_until_it_expires_and_only_with_the_configured_key()
      throws Exception {
    var login = holder.basicLogin(Client.PASSWORD);
    var issued = SignedJWT.parse(holder.bearerToken(login).substring("Bearer ".length()));
    var known = new JWTClaimsSet.Builder(issued.getJWTClaimsSet());
    assertThat(holder.searchSubjects(ours(known, KEY)).status()).isEqualTo(200);

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
    return holder.get(token, AccountHolder.WHOAMI).json().path("roles").toString();
  }

  private static void refused(String token) throws Exception {
    assertThat(holder.get(token, AccountHolder.WHOAMI).status()).isEqualTo(401);
    assertThat(holder.searchSubjects(token).status()).isEqualTo(401);
  }
}
