package org.notitia.hostile;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/** What entries, searches, imports and accounts can not be. */
@ExtendWith(RunningServer.class)
class HostileInputIT {
  private static final String JSON = "Content-Type: application/json";
  private static final String ORDER =
      "{'category':'order','values':{'number':'A','date':'2018-01-01','product':'529',";

  final Wire wire;
  final String customer;

  HostileInputIT(Client client) throws Exception {
    this.wire = new Wire(client.base());
    this.customer = client.customer("hostile");
  }

  @TestFactory
  Stream<DynamicTest> an_entry_is_refused_by_its_value() {
    return Case.each(
        one -> refused("crm", "/api/v1/subjects/" + customer + "/entries", one),
        Case.of("a huge exponent", ORDER + "'quantity':1e999999999}}", 422, "values.quantity"),
        Case.of("the hugest", ORDER + "'quantity':1e2147483647}}", 422, "values.quantity"),
        Case.of("a tiny number", ORDER + "'quantity':1e-999999999}}", 422, "values.quantity"),
        Case.of("a text for a number", ORDER + "'quantity':'2'}}", 422, "values.quantity"),
        Case.of("a list for a number", ORDER + "'quantity':[2]}}", 422, "values.quantity"),
        Case.of("an unknown value", ORDER + "'quantity':2,'foo':'Zyx987'}}", 422, "values.foo"),
        Case.of("a card's number for a name", ORDER + "'4111111111111111':1}}", 422, "values"),
        Case.of("no values", "{'category':'order'}", 422, "values"),
        Case.of("a list of values", "{'category':'order','values':[]}", 400, "values"),
        Case.of("an unknown category", "{'category':'Zyx987','values':{}}", 422, "category"),
        Case.of("an unknown source", "{'source':'Zyx987'}", 400, "source"),
        Case.of("a day for a time", time("'2018-01-01'"), 400, "occurredAt"),
        Case.of("a number for a time", time("5"), 400, "occurredAt"),
        Case.of("a time of no year", time("'+12018-01-01T00:00:00Z'"), 422, "occurredAt"));
  }

  private static String time(String time) {
    return "{'category':'order','values':{},'occurredAt':" + time + "}";
  }

  @TestFactory
  Stream<DynamicTest> a_search_is_refused_by_its_criterion() {
    return Case.each(
        one -> refused("crm", "/api/v1/subjects/search", one),
        Case.of("none", "{}", 422, "criteria"),
        Case.of("an unknown one", "{'foo':'Zyx987'}", 400, "foo"),
        Case.of("too many words", "{'name':'a b c d e f g h i j k'}", 422, "name"),
        Case.of("no word", "{'name':'%%%'}", 422, "name"),
        Case.of("a limit too large", "{'name':'a','limit':501}", 422, "limit"),
        Case.of("a limit of no number", "{'name':'a','limit':'7'}", 400, "limit"),
        Case.of("a limit out of range", "{'name':'a','limit':99999999999}", 400, "limit"),
        Case.of("a limit with a huge exponent", "{'name':'a','limit':1e99999999}", 400, "limit"),
        Case.of("no place", "{'name':'a','after':'Zyx987'}", 422, "after"),
        Case.of("a place with NUL", "{'name':'a','after':'YQAgYg=='}", 422, "after"));
  }

  @TestFactory
  Stream<DynamicTest> a_mapping_is_refused_by_its_part() {
    return Case.each(
        one -> refused("crm", "/api/v1/imports", one),
        Case.of("nothing", "{}", 422, "target"),
        Case.of("an unknown target", mapping("'target':'Zyx987'"), 400, "target"),
        Case.of("an unknown format", mapping("'format':'Zyx987'"), 400, "format"),
        Case.of("no format", mapping("'format':null"), 422, "format"),
        Case.of("an unknown encoding", mapping("'encoding':'Zyx987'"), 422, "encoding"),
        Case.of("a separator that ends lines", mapping("'separator':'\\n'"), 422, "separator"),
        Case.of("another key", mapping("'key':'name'"), 422, "key"),
        Case.of("nothing fixed", mapping("'fixed':null"), 422, "fixed"),
        Case.of("an unknown field", columns("'Zyx987'"), 422, "columns"),
        Case.of("a number for a field", columns("1e999999999"), 422, "columns"),
        Case.of("no format for a day", columns("{'field':'name','format':'{{{'}"), 422, "columns"),
        Case.of("values that are none", columns("{'field':'name','values':7}"), 422, "columns"));
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
  Stream<DynamicTest> an_account_is_refused_by_its_field() {
    return Case.each(
        one -> refused("admin", "/api/v1/accounts", one),
        Case.of("no role", account("'roles':[]"), 422, "roles"),
        Case.of("an unknown role", account("'roles':['Zyx987']"), 422, "roles[0]"),
        Case.of("a state", account("'roles':['crm'],'state':'ENABLED'"), 400, "state"),
        Case.of(
            "a short password", account("'roles':['crm'],'password':'Zyx987'"), 422, "password"),
        Case.of("nobody's id", account("'roles':['subject'],'subjectId':'x'"), 422, "subjectId"),
        Case.of(
            "a late undertaking",
            account("'roles':['crm'],'undertakingOn':'2999-01-01'"),
            422,
            "undertakingOn"));
  }

  private static String account(String rest) {
    return "{'name':'hostile','personalName':'Host Ile'," + rest + "}";
  }

  private void refused(String user, String path, Case one) throws IOException {
    var json = Wire.bytes(new String(one.body()).replace('\'', '"'));
    Clear.problem(wire.send(user, "POST", path, json, JSON), one.status(), one.field());
  }
}
