package org.notitia.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notitia.robustness.SoapEnvelope.NAME;
import static org.notitia.robustness.SoapEnvelope.registerSubject;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** HTTP requests that SOAP 1.1 does not allow, and messages with foreign addresses. */
@ExtendWith(RunningServer.class)
class HostileSoapHttpIT {
  private static final String SOAP = "/soap/v1/register";
  private static final String XML = "Content-Type: text/xml; charset=utf-8";
  private static final String ACTION = "SOAPAction: \"\"";
  private static final byte[] NONE = {};

  final RawHttp raw;

  HostileSoapHttpIT(Client client) {
    this.raw = new RawHttp(client.base());
  }

  @Test
  void the_server_fetches_no_address_that_a_message_names() throws Exception {
    try (var listening = new ServerSocket(0)) {
      var address = "http://127.0.0.1:" + listening.getLocalPort() + "/";
      var schema =
          "xsi:schemaLocation='urn:notitia:register:v1 "
              + address
              + "' xsi:noNamespaceSchemaLocation='"
              + address
              + "'";
      send(
          RawHttp.bytes(
              "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + address + "'> %p;]>" + registerSubject(NAME)));
      send(
          RawHttp.bytes(
              registerSubject(NAME).replace("<r:registerSubject", "<r:registerSubject " + schema)));
      send(
          RawHttp.bytes(
              registerSubject(
                  "<xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include' href='"
                      + address
                      + "'/>")));
      listening.setSoTimeout(500);
      assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zyx987",
        "",
        "text/plain",
        "application/xml",
        "application/soap+xml",
        "text/xml; charset=utf-16",
        "text/xml; charset=iso-8859-1",
        "application/fastinfoset",
        "multipart/related; type=\"application/xop+xml\"; boundary=x; start-info=\"text/xml\""
      })
  void a_message_of_another_media_type_is_refused(String type) throws Exception {
    var message = RawHttp.bytes(registerSubject(NAME));
    ClearRefusal.assertFault(
        raw.send("crm", "POST", SOAP, message, "Content-Type: " + type, ACTION), 415, null);
    ClearRefusal.assertFault(raw.send("crm", "POST", SOAP, message, ACTION), 415, null);
  }

  @Test
  void a_soap_action_that_names_another_operation_is_refused() throws Exception {
    var message = RawHttp.bytes(registerSubject(NAME));
    ClearRefusal.assertFault(
        raw.send("crm", "POST", SOAP, message, XML, "SOAPAction: \"Zyx987\""), 400, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notitia-Purpose: Zyx987",
        "Notitia-Purpose: a b",
        "Idempotency-Key: Zyx987 Zyx987",
        "Idempotency-Key:"
      })
  void a_malformed_purpose_or_key_is_refused(String header) throws Exception {
    var message = RawHttp.bytes(registerSubject(NAME));
    ClearRefusal.assertFault(
        raw.send("crm", "POST", SOAP, message, XML, ACTION, header), 400, null);
  }

  @Test
  void a_get_request_finds_only_the_service_description() throws Exception {
    for (var query :
        List.of("", "?Zyx987", "?xsd=99", "?wsdl=99", "?xsd=99999999999", "?wsdl=%zz")) {
      ClearRefusal.assertFault(raw.send(null, "GET", SOAP + query, NONE), 404, null);
    }
    ClearRefusal.assertFault(raw.send("crm", "POST", SOAP + "/Zyx987", NONE, XML), 404, null);
    for (var method : List.of("PUT", "DELETE", "PATCH", "TRACE", "FOO")) {
      var answer = raw.send("crm", method, SOAP, NONE);
      ClearRefusal.assertFault(answer, 405, null);
      assertThat(answer.head()).contains("Allow: GET, POST");
    }
  }

  private void send(byte[] message) throws IOException {
    raw.send("crm", "POST", SOAP, message, XML, ACTION);
  }
}
