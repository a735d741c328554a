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
 * Fills an empty register for a demonstration: an account for each role, all with the same known
 * password, and about fifty invented customers.
 */
@ApplicationScoped
public class Demonstration {
  private static final Logger LOGGER = System.getLogger(Demonstration.class.getName());
  private static final String PASSWORD = "notitia-demo";
  private static final String CUSTOMERS = "/demo/customers.json";

  @EJB Accounts accounts;
  @Inject SampleData sampleData;
  @Inject ChoiceWriter choices;
  @Inject Clock clock;

  /** An invented customer with choices and entries. */
  public static class SampleCustomer {
    public NewSubject subject;
    public List<NewChoice> choices = List.of();
    public List<NewEntry> entries = List.of();
  }

  /** Logs a warning, and creates the accounts and customers unless an account exists. */
  @Transactional
  void prepare() {
    LOGGER.log(
        Level.WARNING,
        "DEMONSTRATION: known passwords, invented customers. The server answers only calls from this machine.");
    if (!accounts.isEmpty()) {
      return;
    }
    Call.begin(Call.Protocol.SERVER, null, Caller.of(Caller.SERVER, Role.OFFICER));
    Call.current().act = "prepareDemonstration";
    Call.current().role = Role.OFFICER;
    try {
      createSampleData();
    } finally {
      Call.end();
    }
  }

  private void createSampleData() {
    var customers = readCustomers();
    var ids = sampleData.register(customers.stream().map(one -> one.subject).toList());
    var holders = Role.ALL.stream().map(role -> account(role, customers, ids)).toList();
    accounts.openInitial(holders, PASSWORD, false);
    for (var i = 0; i < ids.size(); i++) {
      sampleData.record(ids.get(i), customers.get(i).entries);
      for (var choice : customers.get(i).choices) {
        choices.write(ids.get(i), customers.get(i).subject.birthDate, choice);
      }
    }
  }

  private NewAccount account(String role, List<SampleCustomer> customers, List<String> ids) {
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

  private static List<SampleCustomer> readCustomers() {
    try (var document = Demonstration.class.getResourceAsStream(CUSTOMERS)) {
      return List.of(Json.MAPPER.readValue(document, SampleCustomer[].class));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
