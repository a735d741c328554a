package org.notitia.robustness;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** Invalid entries, searches, import mappings and accounts. */
@ExtendWith(RunningServer.class)
class HostileInputIT {
  private static final String JSON = "Content-Type: application/json";
  private static final String ORDER =
      "{'category':'order','values':{'number':'A','date':'2018-01-01','product':'529',";

  final RawHttp raw;
  final String customer;

  HostileInputIT(Client client) throws Exception {
    this.raw = new RawHttp(client.base());
    this.customer = client.registerCustomer("hostile");
  }

  @TestFactory
  Stream<DynamicTest> an_invalid_entry_is_refused_and_the_value_is_named() {
    return HostileCase.tests(
        one -> refused("crm", "/api/v1/subjects/" + customer + "/entries", one),
        HostileCase.of(
            "a huge exponent", ORDER + "'quantity':1e999999999}}", 422, "values.quantity"),
        HostileCase.of("the hugest", ORDER + "'quantity':1e2147483647}}", 422, "values.quantity"),
        HostileCase.of(
            "a tiny number", ORDER + "'quantity':1e-999999999}}", 422, "values.quantity"),
        HostileCase.of("a text for a number", ORDER + "'quantity':'2'}}", 422, "values.quantity"),
        HostileCase.of("a list for a number", ORDER + "'quantity':[2]}}", 422, "values.quantity"),
        HostileCase.of(
            "an unknown value", ORDER + "'quantity':2,'foo':'Zyx987'}}", 422, "values.foo"),
        HostileCase.of(
            "a card's number for a name", ORDER + "'4111111111111111':1}}", 422, "values"),
        HostileCase.of("no values", "{'category':'order'}", 422, "values"),
        HostileCase.of("a list of values", "{'category':'order','values':[]}", 400, "values"),
        HostileCase.of("an unknown category", "{'category':'Zyx987','values':{}}", 422, "category"),
        HostileCase.of("an unknown source", "{'source':'Zyx987'}", 400, "source"),
        HostileCase.of("a day for a time", time("'2018-01-01'"), 400, "occurredAt"),
        HostileCase.of("a number for a time", time("5"), 400, "occurredAt"),
        HostileCase.of("a time of no year", time("'+12018-01-01T00:00:00Z'"), 422, "occurredAt"));
  }

  private static String time(String time) {
    return "{'category':'order','values':{},'occurredAt':" + time + "}";
  }

  @TestFactory
  Stream<DynamicTest> an_invalid_search_is_refused_and_the_criterion_is_named() {
    return HostileCase.tests(
        one -> refused("crm", "/api/v1/subjects/search", one),
        HostileCase.of("none", "{}", 422, "criteria"),
        HostileCase.of("an unknown one", "{'foo':'Zyx987'}", 400, "foo"),
        HostileCase.of("too many words", "{'name':'a b c d e f g h i j k'}", 422, "name"),
        HostileCase.of("no word", "{'name':'%%%'}", 422, "name"),
        HostileCase.of("a limit too large", "{'name':'a','limit':501}", 422, "limit"),
        HostileCase.of("a limit of no number", "{'name':'a','limit':'7'}", 400, "limit"),
        HostileCase.of("a limit out of range", "{'name':'a','limit':99999999999}", 400, "limit"),
        HostileCase.of(
            "a limit with a huge exponent", "{'name':'a','limit':1e99999999}", 400, "limit"),
        HostileCase.of("no place", "{'name':'a','after':'Zyx987'}", 422, "after"),
        HostileCase.of("a place with NUL", "{'name':'a','after':'YQAgYg=='}", 422, "after"));
  }

  @TestFactory
  Stream<DynamicTest> an_invalid_mapping_is_refused_and_the_part_is_named() {
    return HostileCase.tests(
        one -> refused("crm", "/api/v1/imports", one),
        HostileCase.of("nothing", "{}", 422, "target"),
        HostileCase.of("an unknown target", mapping("'target':'Zyx987'"), 400, "target"),
        HostileCase.of("an unknown format", mapping("'format':'Zyx987'"), 400, "format"),
        HostileCase.of("no format", mapping("'format':null"), 422, "format"),
        HostileCase.of("an unknown encoding", mapping("'encoding':'Zyx987'"), 422, "encoding"),
        HostileCase.of(
            "a separator that ends lines", mapping("'separator':'\\n'"), 422, "separator"),
        HostileCase.of("another key", mapping("'key':'name'"), 422, "key"),
        HostileCase.of("nothing fixed", mapping("'fixed':null"), 422, "fixed"),
        HostileCase.of("an unknown field", columns("'Zyx987'"), 422, "columns"),
        HostileCase.of("a number for a field", columns("1e999999999"), 422, "columns"),
        HostileCase.of(
            "no format for a day", columns("{'field':'name','format':'{{{'}"), 422, "columns"),
        HostileCase.of(
            "values that are none", columns("{'field':'name','values':7}"), 422, "columns"));
  }

  private static String columns(String column) {
    return "{'target':'subjects','columns':{'a':" + column + "}}";
  }

  private static String mapping(String part) {
    return "{'columns':{'a':'name'},"
        + (part.startsWith("'t") ? "" : "'target':'subjects',")
        + part
        + "}";
  }

  @TestFactory
  Stream<DynamicTest> an_invalid_account_is_refused_and_the_field_is_named() {
    return HostileCase.tests(
        one -> refused("admin", "/api/v1/accounts", one),
        HostileCase.of("no role", account("'roles':[]"), 422, "roles"),
        HostileCase.of("an unknown role", account("'roles':['Zyx987']"), 422, "roles[0]"),
        HostileCase.of("a state", account("'roles':['crm'],'state':'ENABLED'"), 400, "state"),
        HostileCase.of(
            "a short password", account("'roles':['crm'],'password':'Zyx987'"), 422, "password"),
        HostileCase.of(
            "nobody's id", account("'roles':['subject'],'subjectId':'x'"), 422, "subjectId"),
        HostileCase.of(
            "a late undertaking",
            account("'roles':['crm'],'undertakingOn':'2999-01-01'"),
            422,
            "undertakingOn"));
  }

  private static String account(String rest) {
    return "{'name':'hostile','personalName':'Host Ile'," + rest + "}";
  }

  private void refused(String user, String path, HostileCase one) throws IOException {
    var json = RawHttp.bytes(new String(one.body()).replace('\'', '"'));
    ClearRefusal.assertProblem(raw.send(user, "POST", path, json, JSON), one.status(), one.field());
  }
}
