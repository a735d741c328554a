package org.notitia.robustness;

import static org.notitia.robustness.SoapEnvelope.NAME;
import static org.notitia.robustness.SoapEnvelope.envelope;
import static org.notitia.robustness.SoapEnvelope.registerSubject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Invalid XML, and XML that attacks a parser. */
@ExtendWith(RunningServer.class)
class HostileXmlIT {
  private static final String SOAP = "/soap/v1/register";
  private static final String XML = "Content-Type: text/xml; charset=utf-8";
  private static final int MANY = 100_000;

  final RawHttp raw;

  HostileXmlIT(Client client) {
    this.raw = new RawHttp(client.base());
  }

  @TestFactory
  Stream<DynamicTest> a_document_type_declaration_is_refused() {
    var person = registerSubject(NAME);
    var entity = registerSubject("<r:name>&e;</r:name>");
    return HostileCase.tests(
        this::refused,
        HostileCase.of("a DTD", "<!DOCTYPE Zyx987>" + person, 400, null),
        HostileCase.of("a DTD behind a comment", "<!-- <a> --><!DOCTYPE x>" + person, 400, null),
        HostileCase.of("a DTD behind an instruction", "<?x <a ?><!DOCTYPE x>" + person, 400, null),
        HostileCase.of(
            "a file", dtd("<!ENTITY e SYSTEM 'file:///etc/passwd'>") + entity, 400, null),
        HostileCase.of("an expansion", dtd(laughs()) + entity, 400, null),
        HostileCase.of(
            "an unknown entity", registerSubject("<r:name>&Zyx987;</r:name>"), 400, null),
        HostileCase.of("a DTD at the end", person + "<!DOCTYPE x>", 400, null));
  }

  private static String dtd(String declarations) {
    return "<?xml version='1.0'?><!DOCTYPE x [" + declarations + "]>";
  }

  private static String laughs() {
    var declarations = new StringBuilder("<!ENTITY e0 'Zyx987'>");
    for (var i = 1; i < 10; i++) {
      declarations.append("<!ENTITY e").append(i < 9 ? i : "").append(" '");
      declarations.append(("&e" + (i - 1) + ";").repeat(10)).append("'>");
    }
    return declarations.toString();
  }

  @TestFactory
  Stream<DynamicTest> large_or_deeply_nested_xml_is_refused() {
    return HostileCase.tests(
        this::refused,
        HostileCase.of("depth", registerSubject("<r:x>".repeat(MANY)), 400, null),
        HostileCase.of(
            "closed depth", registerSubject("<r:x>".repeat(800) + "</r:x>".repeat(800)), 400, null),
        HostileCase.of("elements", registerSubject("<r:emails/>".repeat(80_000)), 400, null),
        HostileCase.of("unknown elements", registerSubject("<r:x/>".repeat(MANY)), 400, null),
        HostileCase.of(
            "attributes", registerSubject("<r:name " + attributes("a") + "/>"), 400, null),
        HostileCase.of(
            "namespaces", registerSubject("<r:name " + attributes("xmlns:a") + "/>"), 400, null),
        HostileCase.of(
            "a million characters", registerSubject(name("x".repeat(1_000_000))), 422, "name"),
        HostileCase.of(
            "a name of 900,000", envelope("<r:" + "x".repeat(900_000) + "/>"), 400, null),
        HostileCase.of(
            "more than a mebibyte", registerSubject(name("x".repeat(1 << 20))), 413, null));
  }

  private static String attributes(String name) {
    var attributes = new StringBuilder();
    for (var i = 0; i < 5_000; i++) {
      attributes.append(name).append(i).append("='x' ");
    }
    return attributes.toString();
  }

  private static String name(String name) {
    return "<r:name>" + name + "</r:name>";
  }

  @TestFactory
  Stream<DynamicTest> a_message_that_is_not_xml_in_utf_8_is_refused() {
    var person = registerSubject(NAME);
    return HostileCase.tests(
        this::refused,
        HostileCase.of("nothing", "", 400, null),
        HostileCase.of("no XML", "Zyx987", 400, null),
        HostileCase.of("JSON", "{}", 400, null),
        HostileCase.of("half a message", person.substring(0, person.length() - 20), 400, null),
        HostileCase.of("a second root", person + person, 400, null),
        HostileCase.of("text behind", person + "Zyx987", 400, null),
        HostileCase.of("no envelope", "<Zyx987/>", 400, null),
        HostileCase.of("an unknown prefix", envelope("<Zyx987:getSubject/>"), 400, null),
        HostileCase.of("UTF-16", person.getBytes(StandardCharsets.UTF_16), 400, null),
        HostileCase.of("UTF-16 unmarked", person.getBytes(StandardCharsets.UTF_16LE), 400, null),
        HostileCase.of(
            "another encoding", "<?xml version='1.0' encoding='cp037'?>" + person, 400, null),
        HostileCase.of(
            "Latin-1", "<?xml version='1.0' encoding='iso-8859-1'?>" + person, 400, null),
        HostileCase.of("broken UTF-8", withBytes("\u00FF"), 400, null),
        HostileCase.of("an overlong slash", withBytes("\u00C0\u00AF"), 400, null),
        HostileCase.of("a surrogate", withBytes("\u00ED\u00A0\u0080"), 400, null),
        HostileCase.of("NUL", withBytes("\0"), 400, null),
        HostileCase.of("NUL by its number", withBytes("&#0;"), 400, null),
        HostileCase.of("a control character", withBytes("\u0001"), 400, null),
        HostileCase.of("a control character by its number", withBytes("&#x7f;"), 422, "name"));
  }

  private static byte[] withBytes(String bytes) {
    return registerSubject(name("Zyx987" + bytes)).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void an_oversized_chunked_message_is_refused() throws Exception {
    var body = RawHttp.bytes(registerSubject(name("x".repeat(3 << 20))));
    ClearRefusal.assertFault(raw.chunked("crm", "POST", SOAP, body, XML), 413, null);
  }

  private void refused(HostileCase one) throws IOException {
    ClearRefusal.assertFault(send(one.body()), one.status(), one.field());
  }

  private RawHttp.Answer send(byte[] message) throws IOException {
    return raw.send("crm", "POST", SOAP, message, XML, "SOAPAction: \"\"");
  }
}
