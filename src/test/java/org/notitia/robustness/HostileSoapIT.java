package org.notitia.robustness;

import static org.notitia.robustness.SoapEnvelope.NAME;
import static org.notitia.robustness.SoapEnvelope.envelope;
import static org.notitia.robustness.SoapEnvelope.recordEntry;
import static org.notitia.robustness.SoapEnvelope.registerSubject;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** SOAP messages that violate the WSDL. */
@ExtendWith(RunningServer.class)
class HostileSoapIT {
  private static final String SOAP = "/soap/v1/register";
  private static final String XML = "Content-Type: text/xml; charset=utf-8";
  private static final String ACTION = "SOAPAction: \"\"";

  final RawHttp raw;
  final String customer;

  HostileSoapIT(Client client) throws Exception {
    this.raw = new RawHttp(client.base());
    this.customer = client.registerCustomer("hostile");
  }

  @TestFactory
  Stream<DynamicTest> a_message_that_violates_the_schema_is_refused_and_the_element_is_named() {
    return HostileCase.tests(
        this::refused,
        person("an unknown element", NAME + "<r:foo>Zyx987</r:foo>", 400, "foo"),
        person("an element of no namespace", NAME + "<foo>Zyx987</foo>", 400, "foo"),
        person("an element out of order", NAME + "<r:means/><r:source/>", 400, "means"),
        person("an element in a text", "<r:name><r:a/></r:name>", 400, "name"),
        person("an unknown enum value", "<r:gender>Zyx987</r:gender>", 400, "gender"),
        person("no day", "<r:birthDate>1980-02-30</r:birthDate>", 400, "birthDate"),
        person("a day of no year", day("999999999"), 422, "relationshipBegan"),
        person("a day of no number", day("9".repeat(500_000)), 400, "relationshipBegan"),
        person("a day before Christ", day("-0044"), 422, "relationshipBegan"),
        person("a card number", "<r:name>4111 1111 1111 1111</r:name>", 422, "name"),
        HostileCase.of(
            "an unknown operation", envelope("<r:deleteSubject/>"), 400, "deleteSubject"),
        HostileCase.of(
            "an operation of no namespace", envelope("<getSubject/>"), 400, "getSubject"),
        HostileCase.of("an answer", envelope("<r:getSubjectResponse/>"), 400, "getSubjectResponse"),
        HostileCase.of("no operation", envelope(""), 400, null),
        HostileCase.of("text for an operation", envelope("Zyx987"), 400, null),
        HostileCase.of(
            "nothing to register", envelope("<r:registerSubject/>"), 400, "registerSubject"),
        HostileCase.of("an attribute", registered("foo='Zyx987'"), 400, "foo"),
        HostileCase.of("nil", registered("xsi:nil='true'"), 400, null),
        HostileCase.of("another type", registered("xsi:type='r:Subject'"), 400, "subject"),
        HostileCase.of(
            "a SOAP array", registered("enc:arrayType='r:x[1000000000]'"), 400, "arrayType"),
        HostileCase.of("a reference", registered("href='#1'"), 400, "href"));
  }

  private static HostileCase person(String name, String person, int status, String field) {
    return HostileCase.of(name, registerSubject(person), status, field);
  }

  private static String registered(String attribute) {
    return registerSubject(NAME).replace("<r:subject>", "<r:subject " + attribute + ">");
  }

  private static String day(String year) {
    return NAME + "<r:relationshipBegan>" + year + "-01-01</r:relationshipBegan>";
  }

  @TestFactory
  Stream<DynamicTest> an_invalid_entry_is_refused_and_the_value_is_named() {
    return HostileCase.tests(
        this::refused,
        entry("a value without a name", "<r:values><r:value>1</r:value></r:values>", 400, "name"),
        entry("a value twice", values("number", "number"), 422, "values.number"),
        entry("an unknown value", values("foo"), 422, "values.foo"),
        entry("no values", "", 400, "entry"),
        entry("no time", time("Zyx987"), 400, "occurredAt"),
        entry("a time of no year", time("12026-01-01T00:00:00"), 422, "occurredAt"),
        HostileCase.of("no category", recordEntry(customer, "<r:values/>"), 400, "values"));
  }

  private HostileCase entry(String name, String rest, int status, String field) {
    return HostileCase.of(
        name, recordEntry(customer, "<r:category>order</r:category>" + rest), status, field);
  }

  private static String values(String... names) {
    var values = new StringBuilder("<r:values>");
    for (var name : names) {
      values.append("<r:value name='").append(name).append("'>Zyx987</r:value>");
    }
    return values + "</r:values>";
  }

  private static String time(String time) {
    return "<r:values/><r:occurredAt>" + time + "</r:occurredAt>";
  }

  @TestFactory
  Stream<DynamicTest> another_soap_version_or_header_is_refused() {
    var other = "http://www.w3.org/2003/05/soap-envelope";
    var header = "<S:Header><w:Zyx987 xmlns:w='urn:Zyx987' S:mustUnderstand='1'/></S:Header>";
    return HostileCase.tests(
        this::refused,
        HostileCase.of(
            "SOAP 1.2", registerSubject(NAME).replaceFirst("http[^']*", other), 400, null),
        HostileCase.of(
            "no SOAP", registerSubject(NAME).replaceFirst("http[^']*", "urn:Zyx987"), 400, null),
        HostileCase.of("a header to understand", envelope(header, "<r:getSubject/>"), 400, null));
  }

  private void refused(HostileCase one) throws IOException {
    ClearRefusal.assertFault(
        raw.send("crm", "POST", SOAP, one.body(), XML, ACTION), one.status(), one.field());
  }
}
