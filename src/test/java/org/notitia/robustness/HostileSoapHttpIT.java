package org.notitia.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notitia.robustness.SoapEnvelope.NAMED;
import static org.notitia.robustness.SoapEnvelope.registering;

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

/** HTTP around SOAP that SOAP 1.1 does not have, and addresses that nobody should follow. */
@ExtendWith(RunningServer.class)
class HostileSoapHttpIT {
  private static final String SOAP = "/soap/v1/register";
  private static final String XML = "Content-Type: text/xml; charset=utf-8";
  private static final String ACTION = "SOAPAction: \"\"";
  private static final byte[] NONE = {};

  final RawHttp wire;

  HostileSoapHttpIT(Client client) {
    this.wire = new RawHttp(client.base());
  }

  @Test
  void nothing_is_fetched_from_anywhere() throws Exception {
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
              "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + address + "'> %p;]>" + registering(NAMED)));
      send(
          RawHttp.bytes(
              registering(NAMED).replace("<r:registerSubject", "<r:registerSubject " + schema)));
      send(
          RawHttp.bytes(
              registering(
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
  void a_message_of_another_type_is_not_read(String type) throws Exception {
    var message = RawHttp.bytes(registering(NAMED));
    ClearRefusal.fault(
        wire.send("crm", "POST", SOAP, message, "Content-Type: " + type, ACTION), 415, null);
    ClearRefusal.fault(wire.send("crm", "POST", SOAP, message, ACTION), 415, null);
  }

  @Test
  void a_header_that_names_another_operation_is_refused() throws Exception {
    var message = RawHttp.bytes(registering(NAMED));
    ClearRefusal.fault(
        wire.send("crm", "POST", SOAP, message, XML, "SOAPAction: \"Zyx987\""), 400, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notitia-Purpose: Zyx987",
        "Notitia-Purpose: a b",
        "Idempotency-Key: Zyx987 Zyx987",
        "Idempotency-Key:"
      })
  void a_header_of_another_shape_is_refused(String header) throws Exception {
    var message = RawHttp.bytes(registering(NAMED));
    ClearRefusal.fault(wire.send("crm", "POST", SOAP, message, XML, ACTION, header), 400, null);
  }

  @Test
  void only_descriptions_are_got() throws Exception {
    for (var query :
        List.of("", "?Zyx987", "?xsd=99", "?wsdl=99", "?xsd=99999999999", "?wsdl=%zz")) {
      ClearRefusal.fault(wire.send(null, "GET", SOAP + query, NONE), 404, null);
    }
    ClearRefusal.fault(wire.send("crm", "POST", SOAP + "/Zyx987", NONE, XML), 404, null);
    for (var method : List.of("PUT", "DELETE", "PATCH", "TRACE", "FOO")) {
      var answer = wire.send("crm", method, SOAP, NONE);
      ClearRefusal.fault(answer, 405, null);
      assertThat(answer.head()).contains("Allow: GET, POST");
    }
  }

  private void send(byte[] message) throws IOException {
    wire.send("crm", "POST", SOAP, message, XML, ACTION);
  }
}
