package org.notitia.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Invalid logins: each is answered 401 and reveals nothing. */
@ExtendWith(RunningServer.class)
class HostileLoginIT {
  private static final byte[] NONE = {};
  private static final String CLAIMS = "{\"iss\":\"notitia\",\"sub\":\"x\",\"exp\":9999999999}";

  final RawHttp raw;

  HostileLoginIT(Client client) {
    this.raw = new RawHttp(client.base());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Zyx987",
        "Basic",
        "Basic %%%Zyx987",
        "Basic Zyx987=",
        "Digest username=Zyx987",
        "Negotiate Zyx987",
        "Bearer",
        "Bearer Zyx987",
        "Bearer a.b.c",
        "Bearer [[[[[[[["
      })
  void a_malformed_authorization_header_is_refused(String login) throws Exception {
    refused(login);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nocolon",
        "\u00FF\u00FE:x",
        "crm:notitia-demo\0",
        "crm\0:notitia-demo",
        "crm\n:x"
      })
  void an_impossible_name_and_password_are_refused(String login) throws Exception {
    refused("Basic " + Base64.getEncoder().encodeToString(latin(login)));
  }

  @Test
  void a_very_long_authorization_header_is_refused() throws Exception {
    refused("Basic " + "A".repeat(7000));
    refused("Bearer " + "[".repeat(7000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\"}",
        "{\"alg\":\"HS256\"}",
        "{\"alg\":\"RS256\"}",
        "{\"alg\":\"HS256\",\"crit\":[\"x\"],\"x\":1}",
        "{\"alg\":7}",
        "[]",
        "Zyx987"
      })
  void a_token_without_a_valid_signature_is_refused(String head) throws Exception {
    refused("Bearer " + part(head) + "." + part(CLAIMS) + ".");
    refused("Bearer " + part(head) + "." + part(CLAIMS) + ".AAAA");
    refused("Bearer " + part(head) + "." + part("{\"iss\":7,\"exp\":\"x\"}") + ".AAAA");
    refused("Bearer " + part(head) + "." + part("Zyx987") + ".AAAA");
  }

  private static String part(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(latin(json));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private void refused(String login) throws IOException {
    var header = "Authorization: " + login;
    var answer = raw.send(null, "GET", "/api/v1/whoami", NONE, header);
    ClearRefusal.assertProblem(answer, 401, null);
    assertThat(answer.head()).contains("WWW-Authenticate: Basic");
    ClearRefusal.assertProblem(raw.send(null, "POST", "/api/v1/tokens", NONE, header), 401, null);
    var message = RawHttp.bytes(SoapEnvelope.registerSubject(SoapEnvelope.NAME));
    ClearRefusal.assertFault(
        raw.send(null, "POST", "/soap/v1/register", message, "Content-Type: text/xml", header),
        401,
        null);
  }
}
