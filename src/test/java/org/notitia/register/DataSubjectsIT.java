package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Persons over REST and SOAP. Copy this class for a test of a running server. */
@ExtendWith(RunningServer.class)
class DataSubjectsIT {
  static final String SUBJECTS = "/api/v1/subjects";
  static final String SOAP = "/soap/v1/register";

  final Client client;

  DataSubjectsIT(Client client) {
    this.client = client;
  }

  @Test
  void a_person_registered_over_rest_is_read_over_soap() throws Exception {
    var made =
        client.post(
            "crm",
            SUBJECTS,
            """
        {"name": "Ann Example", "emails": ["ann@example.org"], "source": "SUBJECT", "means": "MANUAL"}""");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("ETag")).isEqualTo("\"1\"");
    assertThat(made.header("Location")).endsWith(SUBJECTS + "/" + made.id());

    var found =
        client.soap(
            "crm",
            SOAP,
            """
        <r:getSubject xmlns:r="urn:notitia:register:v1"><r:id>%s</r:id></r:getSubject>"""
                .formatted(made.id()));
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text()).contains("name>Ann Example<", "emails>ann@example.org<", "version>1<");
  }

  @Test
  void a_patch_with_a_stale_version_is_refused() throws Exception {
    var path =
        SUBJECTS
            + "/"
            + client
                .post(
                    "crm",
                    SUBJECTS,
                    """
        {"name": "Bo Example"}""")
                .id();
    assertThat(
            client
                .patch(
                    "clerk",
                    path,
                    9,
                    """
        {"gender": "MALE"}""")
                .status())
        .isEqualTo(412);
    var changed =
        client.patch(
            "clerk",
            path,
            1,
            """
        {"gender": "MALE"}""");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("version").asLong()).isEqualTo(2);
  }

  @Test
  void both_protocols_name_the_same_invalid_field() throws Exception {
    var rest =
        client.post(
            "crm",
            SUBJECTS,
            """
        {"name": "4111 1111 1111 1111"}""");
    var soap =
        client.soap(
            "crm",
            SOAP,
            """
        <r:registerSubject xmlns:r="urn:notitia:register:v1">
          <r:subject><r:name>4111 1111 1111 1111</r:name></r:subject></r:registerSubject>""");
    assertThat(rest.status()).isEqualTo(422);
    assertThat(rest.json().at("/errors/0/field").asText()).isEqualTo("name");
    assertThat(soap.text())
        .contains("status>422<", "field>name<", "S:Client")
        .doesNotContain("4111");
    assertThat(rest.text()).doesNotContain("4111");
  }
}
