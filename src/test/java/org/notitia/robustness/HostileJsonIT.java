package org.notitia.robustness;

import static org.notitia.robustness.ClearRefusal.SECRET;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Invalid, oversized and unexpected JSON. */
@ExtendWith(RunningServer.class)
class HostileJsonIT {
  private static final String SUBJECTS = "/api/v1/subjects";
  private static final String JSON = "Content-Type: application/json";
  private static final int MANY = 100_000;

  final RawHttp raw;

  HostileJsonIT(Client client) {
    this.raw = new RawHttp(client.base());
  }

  @TestFactory
  Stream<DynamicTest> an_invalid_person_is_refused_and_the_field_is_named() {
    return HostileCase.tests(
        this::refused,
        HostileCase.of("an unknown field", "{'name':'A','foo':'Zyx987'}", 400, "foo"),
        HostileCase.of(
            "an unknown inner field", "{'address':{'foo':'Zyx987'}}", 400, "address.foo"),
        HostileCase.of("a field that only answers have", "{'name':'A','id':'Zyx987'}", 400, "id"),
        HostileCase.of("a field twice", "{'name':'Zyx987','name':'B'}", 400, "name"),
        HostileCase.of("a number for a text", "{'name':7}", 400, "name"),
        HostileCase.of("an object for a text", "{'name':{'a':'Zyx987'}}", 400, "name"),
        HostileCase.of("a text for a list", "{'emails':'Zyx987'}", 400, "emails"),
        HostileCase.of("a number in a list", "{'emails':['a@example.org',1]}", 400, "emails[1]"),
        HostileCase.of("null in a list", "{'name':'A','emails':[null]}", 422, "emails[0]"),
        HostileCase.of("an unknown enum value", "{'gender':'Zyx987'}", 400, "gender"),
        HostileCase.of("an enum's number", "{'gender':1}", 400, "gender"),
        HostileCase.of("no day", "{'birthDate':'1980-02-30'}", 400, "birthDate"),
        HostileCase.of("a day as numbers", "{'birthDate':[1980,2,3]}", 400, "birthDate"),
        HostileCase.of("a day as a number", "{'birthDate':12345}", 400, "birthDate"),
        HostileCase.of("a day of no year", day("+999999999-12-31"), 422, "relationshipBegan"),
        HostileCase.of("a day before Christ", day("-0044-03-15"), 422, "relationshipBegan"));
  }

  private static String day(String day) {
    return "{'name':'A','relationshipBegan':'" + day + "'}";
  }

  @TestFactory
  Stream<DynamicTest> large_or_deeply_nested_json_is_refused() {
    return HostileCase.tests(
        this::refused,
        HostileCase.of("a million digits", "{'name':" + "1".repeat(1_000_000) + "}", 400, null),
        HostileCase.of("a huge exponent", "{'name':1e999999999}", 400, "name"),
        HostileCase.of("arrays in arrays", "[".repeat(MANY), 400, null),
        HostileCase.of("objects in objects", "{'name':".repeat(MANY), 400, null),
        HostileCase.of("depth in what is skipped", "{'x':" + "[".repeat(MANY) + "}", 400, "x"),
        HostileCase.of("as many items as go in", items(250_000), 400, null),
        HostileCase.of(
            "a million characters", "{'name':'" + "x".repeat(1_000_000) + "'}", 422, "name"),
        HostileCase.of("a name of a million", "{'" + "x".repeat(1_000_000) + "':1}", 400, null),
        HostileCase.of("more than a mebibyte", "{'name':'" + "x".repeat(1 << 20) + "'}", 413, null),
        HostileCase.of("a million items", items(1_000_000), 413, null));
  }

  private static String items(int count) {
    return "{'name':'A','emails':[" + "'',".repeat(count) + "'']}";
  }

  @TestFactory
  Stream<DynamicTest> a_body_that_is_not_json_in_utf_8_is_refused() {
    return HostileCase.tests(
        this::refused,
        HostileCase.of("nothing", "", 400, null),
        HostileCase.of("blanks", "   ", 400, null),
        HostileCase.of("null", "null", 400, null),
        HostileCase.of("a list", "[]", 400, null),
        HostileCase.of("a person in a list", "[{'name':'A'}]", 400, null),
        HostileCase.of("a text", "'Zyx987'", 400, null),
        HostileCase.of("a number", "7", 400, null),
        HostileCase.of("a second document", "{'name':'A'}{'name':'Zyx987'}", 400, null),
        HostileCase.of("something behind", "{'name':'A'} Zyx987", 400, null),
        HostileCase.of("XML", "<Zyx987/>", 400, null),
        HostileCase.of("half an object", "{'name':'Zyx987'", 400, null),
        HostileCase.of("a comment", "{'name':'A' /* Zyx987 */}", 400, null),
        HostileCase.of("not a number", "{'name':NaN}", 400, null),
        HostileCase.of("broken UTF-8", withBytes("\u00FF\u00FE"), 400, null),
        HostileCase.of("half a character", withBytes("\u00C3"), 400, null),
        HostileCase.of("an overlong slash", withBytes("\u00C0\u00AF"), 400, null),
        HostileCase.of("a surrogate in UTF-8", withBytes("\u00ED\u00A0\u0080"), 400, null),
        HostileCase.of("beyond Unicode", withBytes("\u00F4\u0090\u0080\u0080"), 400, null),
        HostileCase.of("UTF-16", "{\"name\":\"A\"}".getBytes(StandardCharsets.UTF_16), 400, null),
        HostileCase.of(
            "UTF-16 unmarked", "{\"name\":1}".getBytes(StandardCharsets.UTF_16LE), 400, null),
        HostileCase.of("a lone surrogate", "{'name':'\\ud800'}", 422, "name"),
        HostileCase.of("NUL", withBytes("\0"), 400, "name"),
        HostileCase.of("NUL by its number", "{'name':'A\\u0000'}", 422, "name"),
        HostileCase.of("a control character", withBytes("\u0001"), 400, "name"),
        HostileCase.of("a control character by its number", "{'name':'\\u0007'}", 422, "name"));
  }

  private static byte[] withBytes(String bytes) {
    return ("{\"name\":\"" + SECRET + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1);
  }

  private void refused(HostileCase one) throws IOException {
    var json = one.body().length > 1 ? unquoted(one.body()) : one.body();
    ClearRefusal.assertProblem(
        raw.send("crm", "POST", SUBJECTS, json, JSON), one.status(), one.field());
  }

  /**
   * Replaces single quotes by double quotes; the cases are written with single quotes to be
   * readable.
   */
  private static byte[] unquoted(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1)
        .replace('\'', '"')
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void an_oversized_chunked_body_is_refused() throws Exception {
    var body = RawHttp.bytes("{\"name\":\"" + "x".repeat(3 << 20) + "\"}");
    ClearRefusal.assertProblem(raw.chunked("crm", "POST", SUBJECTS, body, JSON), 413, null);
  }
}
