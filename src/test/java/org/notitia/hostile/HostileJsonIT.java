package org.notitia.hostile;

import static org.notitia.hostile.Clear.SECRET;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** JSON that is none, or not what was asked for. */
@ExtendWith(RunningServer.class)
class HostileJsonIT {
  private static final String SUBJECTS = "/api/v1/subjects";
  private static final String JSON = "Content-Type: application/json";
  private static final int MANY = 100_000;

  final Wire wire;

  HostileJsonIT(Client client) {
    this.wire = new Wire(client.base());
  }

  @TestFactory
  Stream<DynamicTest> what_is_not_a_person_is_refused_by_field() {
    return Case.each(
        this::refused,
        Case.of("an unknown field", "{'name':'A','foo':'Zyx987'}", 400, "foo"),
        Case.of("an unknown inner field", "{'address':{'foo':'Zyx987'}}", 400, "address.foo"),
        Case.of("a field that only answers have", "{'name':'A','id':'Zyx987'}", 400, "id"),
        Case.of("a field twice", "{'name':'Zyx987','name':'B'}", 400, "name"),
        Case.of("a number for a text", "{'name':7}", 400, "name"),
        Case.of("an object for a text", "{'name':{'a':'Zyx987'}}", 400, "name"),
        Case.of("a text for a list", "{'emails':'Zyx987'}", 400, "emails"),
        Case.of("a number in a list", "{'emails':['a@example.org',1]}", 400, "emails[1]"),
        Case.of("null in a list", "{'name':'A','emails':[null]}", 422, "emails[0]"),
        Case.of("an unknown enum value", "{'gender':'Zyx987'}", 400, "gender"),
        Case.of("an enum's number", "{'gender':1}", 400, "gender"),
        Case.of("no day", "{'birthDate':'1980-02-30'}", 400, "birthDate"),
        Case.of("a day as numbers", "{'birthDate':[1980,2,3]}", 400, "birthDate"),
        Case.of("a day as a number", "{'birthDate':12345}", 400, "birthDate"),
        Case.of("a day of no year", day("+999999999-12-31"), 422, "relationshipBegan"),
        Case.of("a day before Christ", day("-0044-03-15"), 422, "relationshipBegan"));
  }

  private static String day(String day) {
    return "{'name':'A','relationshipBegan':'" + day + "'}";
  }

  @TestFactory
  Stream<DynamicTest> what_is_large_is_refused_at_once() {
    return Case.each(
        this::refused,
        Case.of("a million digits", "{'name':" + "1".repeat(1_000_000) + "}", 400, null),
        Case.of("a huge exponent", "{'name':1e999999999}", 400, "name"),
        Case.of("arrays in arrays", "[".repeat(MANY), 400, null),
        Case.of("objects in objects", "{'name':".repeat(MANY), 400, null),
        Case.of("depth in what is skipped", "{'x':" + "[".repeat(MANY) + "}", 400, "x"),
        Case.of("as many items as go in", items(250_000), 400, null),
        Case.of("a million characters", "{'name':'" + "x".repeat(1_000_000) + "'}", 422, "name"),
        Case.of("a name of a million", "{'" + "x".repeat(1_000_000) + "':1}", 400, null),
        Case.of("more than a mebibyte", "{'name':'" + "x".repeat(1 << 20) + "'}", 413, null),
        Case.of("a million items", items(1_000_000), 413, null));
  }

  private static String items(int count) {
    return "{'name':'A','emails':[" + "'',".repeat(count) + "'']}";
  }

  @TestFactory
  Stream<DynamicTest> what_is_no_json_in_utf_8_is_refused() {
    return Case.each(
        this::refused,
        Case.of("nothing", "", 400, null),
        Case.of("blanks", "   ", 400, null),
        Case.of("null", "null", 400, null),
        Case.of("a list", "[]", 400, null),
        Case.of("a person in a list", "[{'name':'A'}]", 400, null),
        Case.of("a text", "'Zyx987'", 400, null),
        Case.of("a number", "7", 400, null),
        Case.of("a second document", "{'name':'A'}{'name':'Zyx987'}", 400, null),
        Case.of("something behind", "{'name':'A'} Zyx987", 400, null),
        Case.of("XML", "<Zyx987/>", 400, null),
        Case.of("half an object", "{'name':'Zyx987'", 400, null),
        Case.of("a comment", "{'name':'A' /* Zyx987 */}", 400, null),
        Case.of("not a number", "{'name':NaN}", 400, null),
        Case.of("broken UTF-8", raw("\u00FF\u00FE"), 400, null),
        Case.of("half a character", raw("\u00C3"), 400, null),
        Case.of("an overlong slash", raw("\u00C0\u00AF"), 400, null),
        Case.of("a surrogate in UTF-8", raw("\u00ED\u00A0\u0080"), 400, null),
        Case.of("beyond Unicode", raw("\u00F4\u0090\u0080\u0080"), 400, null),
        Case.of("UTF-16", "{\"name\":\"A\"}".getBytes(StandardCharsets.UTF_16), 400, null),
        Case.of("UTF-16 unmarked", "{\"name\":1}".getBytes(StandardCharsets.UTF_16LE), 400, null),
        Case.of("a lone surrogate", "{'name':'\\ud800'}", 422, "name"),
        Case.of("NUL", raw("\0"), 400, "name"),
        Case.of("NUL by its number", "{'name':'A\\u0000'}", 422, "name"),
        Case.of("a control character", raw("\u0001"), 400, "name"),
        Case.of("a control character by its number", "{'name':'\\u0007'}", 422, "name"));
  }

  private static byte[] raw(String bytes) {
    return ("{\"name\":\"" + SECRET + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1);
  }

  private void refused(Case one) throws IOException {
    var json = one.body().length > 1 ? unquoted(one.body()) : one.body();
    Clear.problem(wire.send("crm", "POST", SUBJECTS, json, JSON), one.status(), one.field());
  }

  /** Single quotes for double ones, so that cases can be read. */
  private static byte[] unquoted(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1)
        .replace('\'', '"')
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_body_is_too_large_without_a_length_too() throws Exception {
    var body = Wire.bytes("{\"name\":\"" + "x".repeat(3 << 20) + "\"}");
    Clear.problem(wire.chunked("crm", "POST", SUBJECTS, body, JSON), 413, null);
  }
}
