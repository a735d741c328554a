package org.notitia.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.notitia.running.Client;
import org.notitia.running.Client.Answer;

/** Who holds an account, and calls with its password or with a token. */
record AccountHolder(Client client, String name) {
  static final String ACCOUNTS = "/api/v1/accounts";
  static final String WHO = "/api/v1/whoami";

  /** Temporary: what an administrator sets. */
  static final String FIRST = "lime kettle 41 gravel";

  static final String SECOND = "tin orchard 73 violin";

  /** Opens the account; a null day is no undertaking. */
  Answer open(String roles, String undertakingOn) throws Exception {
    var undertaking = undertakingOn == null ? "" : ",\"undertakingOn\":\"" + undertakingOn + "\"";
    var made =
        client.post(
            "admin",
            ACCOUNTS,
            "{\"name\":\"%s\",\"personalName\":\"Lo Gin\",\"roles\":%s,\"password\":\"%s\"%s}"
                .formatted(name, roles, FIRST, undertaking));
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  /** What an administrator changes of it. */
  void patch(String id, String json) throws Exception {
    var version = client.get("admin", ACCOUNTS + "/" + id).json().path("version").asLong();
    assertThat(client.patch("admin", ACCOUNTS + "/" + id, version, json).status()).isEqualTo(200);
  }

  /** Sets another password in the place of the temporary one. */
  Answer change(String current, String password) throws Exception {
    var body = "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password);
    return call(login(FIRST), "PUT", ACCOUNTS + "/own/password", body);
  }

  Answer get(String login, String path) throws Exception {
    return call(login, "GET", path, "");
  }

  /** A read of personal data. */
  Answer search(String login) throws Exception {
    return call(login, "POST", "/api/v1/subjects/search", "{\"name\":\"a\"}");
  }

  String login(String password) {
    return Client.basic(name, password);
  }

  /** A token, as it goes into the header. */
  String token(String login) throws Exception {
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
