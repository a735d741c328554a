package org.notitia.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.notitia.support.Client;
import org.notitia.support.Client.Answer;

/** A holder of an account, who calls the server with a password or a token. */
record AccountHolder(Client client, String name) {
  static final String ACCOUNTS = "/api/v1/accounts";
  static final String WHOAMI = "/api/v1/whoami";

  /** The temporary password that an administrator sets. */
  static final String TEMPORARY_PASSWORD = "lime kettle 41 gravel";

  static final String OWN_PASSWORD = "tin orchard 73 violin";

  /** Creates the account; without a date it has no confidentiality undertaking. */
  Answer createAccount(String roles, String undertakingOn) throws Exception {
    var undertaking = undertakingOn == null ? "" : ",\"undertakingOn\":\"" + undertakingOn + "\"";
    var made =
        client.post(
            "admin",
            ACCOUNTS,
            "{\"name\":\"%s\",\"personalName\":\"Lo Gin\",\"roles\":%s,\"password\":\"%s\"%s}"
                .formatted(name, roles, TEMPORARY_PASSWORD, undertaking));
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  /** Changes the account as the administrator. */
  void patchAccount(String id, String json) throws Exception {
    var version = client.get("admin", ACCOUNTS + "/" + id).json().path("version").asLong();
    assertThat(client.patch("admin", ACCOUNTS + "/" + id, version, json).status()).isEqualTo(200);
  }

  /** Replaces the temporary password. */
  Answer changePassword(String current, String password) throws Exception {
    var body = "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password);
    return call(basicLogin(TEMPORARY_PASSWORD), "PUT", ACCOUNTS + "/own/password", body);
  }

  Answer get(String login, String path) throws Exception {
    return call(login, "GET", path, "");
  }

  /** Reads personal data. */
  Answer searchSubjects(String login) throws Exception {
    return call(login, "POST", "/api/v1/subjects/search", "{\"name\":\"a\"}");
  }

  String basicLogin(String password) {
    return Client.basic(name, password);
  }

  /** Gets a token and returns the value of the Authorization header. */
  String bearerToken(String login) throws Exception {
    return "Bearer " + call(login, "POST", "/api/v1/tokens", "").json().path("token").asText();
  }

  Answer soap(String login) throws Exception {
    return call(
        login,
        "POST",
        "/soap/v1/register",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
            + "<r:getSubject xmlns:r='urn:notitia:register:v1'><r:id>x</r:id></r:getSubject>"
            + "</S:Body></S:Envelope>");
  }

  Answer call(String login, String method, String path, String body) throws Exception {
    return client.send(
        null,
        method,
        path,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        "Content-Type",
        body.startsWith("<") ? "text/xml" : "application/json",
        "Authorization",
        login);
  }
}
