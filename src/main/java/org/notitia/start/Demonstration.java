package org.notitia.start;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.notitia.account.Accounts;
import org.notitia.account.NewAccount;
import org.notitia.consent.ChoiceWriter;
import org.notitia.consent.NewChoice;
import org.notitia.platform.Call;
import org.notitia.platform.Caller;
import org.notitia.platform.Role;
import org.notitia.platform.json.Json;
import org.notitia.register.NewEntry;
import org.notitia.register.NewSubject;
import org.notitia.register.SampleData;

/**
 * The demonstration: an account for each role, all of one known password, and some fifty invented
 * customers.
 */
@ApplicationScoped
public class Demonstration {
  private static final Logger LOGGER = System.getLogger(Demonstration.class.getName());
  private static final String PASSWORD = "notitia-demo";
  private static final String CUSTOMERS = "/demo/customers.json";

  @EJB Accounts accounts;
  @Inject SampleData sample;
  @Inject ChoiceWriter choices;
  @Inject Clock clock;

  /** One invented customer with what is kept about them. */
  public static class Invented {
    public NewSubject subject;
    public List<NewChoice> choices = List.of();
    public List<NewEntry> entries = List.of();
  }

  @Transactional
  void prepare() {
    LOGGER.log(
        Level.WARNING,
        "DEMONSTRATION: known passwords, invented customers; answers only callers on this machine.");
    if (!accounts.isEmpty()) {
      return;
    }
    Call.begin(Call.Protocol.SERVER, null, Caller.of(Caller.SERVER, Role.OFFICER));
    Call.current().act = "prepareDemonstration";
    Call.current().role = Role.OFFICER;
    try {
      fill();
    } finally {
      Call.end();
    }
  }

  private void fill() {
    var customers = read();
    var ids = sample.register(customers.stream().map(one -> one.subject).toList());
    var holders = Role.ALL.stream().map(role -> account(role, customers, ids)).toList();
    accounts.openInitial(holders, PASSWORD, false);
    for (var i = 0; i < ids.size(); i++) {
      sample.record(ids.get(i), customers.get(i).entries);
      for (var choice : customers.get(i).choices) {
        choices.write(ids.get(i), customers.get(i).subject.birthDate, choice);
      }
    }
  }

  private NewAccount account(String role, List<Invented> customers, List<String> ids) {
    var account = new NewAccount();
    account.name = role;
    account.personalName = "Demonstration of the role " + role;
    account.roles = List.of(role);
    account.undertakingOn = LocalDate.now(clock);
    for (var i = 0; i < ids.size(); i++) {
      if (role.equals(customers.get(i).subject.username)) {
        account.subjectId = ids.get(i);
      }
    }
    return account;
  }

  private static List<Invented> read() {
    try (var document = Demonstration.class.getResourceAsStream(CUSTOMERS)) {
      return List.of(Json.MAPPER.readValue(document, Invented[].class));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
