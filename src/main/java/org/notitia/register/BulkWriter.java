package org.notitia.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.notitia.history.Provenance;
import org.notitia.platform.Outcome;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;

/** Writes many persons or entries in the transaction of its caller, by the rules for one. */
@ApplicationScoped
public class BulkWriter {
  @Inject SubjectWriter subjects;
  @Inject EntryWriter entries;
  @Inject Clock clock;

  /** What one row came to. */
  public record Done(Outcome outcome, String subjectId) {}

  /** What the register knows already of the rows to come. */
  public final class Preloaded {
    private final Map<String, DataSubject> persons = new HashMap<>();
    private final Map<String, Entry> references = new HashMap<>();

    /** Creates the person, or merges what is stated into what is known by the customer number. */
    public Done write(ObjectNode patch) {
      var stated = Json.bind(patch, NewSubject.class);
      var origin = Provenance.of(stated.source, stated.means, clock);
      if (stated.customerNumber == null || stated.customerNumber.isBlank()) {
        throw ProblemException.invalid("customerNumber", "is needed: the row is known again by it");
      }
      var person = persons.get(stated.customerNumber);
      if (person == null) {
        var made = subjects.create(stated, origin);
        persons.put(stated.customerNumber, made);
        return new Done(Outcome.CREATED, made.id());
      }
      patch.put(
          "customerNumber", person.customerNumber()); // that of before a merge stays what it is
      var merged = Json.merged(Json.tree(person.details()), patch);
      var written = subjects.change(person, Json.bind(merged, NewSubject.class), origin);
      return new Done(written.outcome(), person.id());
    }

    /** Records the entry, or brings the one of its reference to what is stated. */
    public Done write(String customerNumber, NewEntry stated) {
      var person = persons.get(customerNumber);
      if (person == null) {
        throw ProblemException.invalid("customerNumber", "is no person's in the register");
      }
      var origin = Provenance.of(stated.source, stated.means, clock);
      var written = entries.write(person, stated, references.get(stated.reference), origin);
      if (stated.reference != null) {
        references.put(stated.reference, written.entry());
      }
      return new Done(written.outcome(), person.id());
    }
  }

  public Preloaded subjects(Set<String> customerNumbers) {
    var known = new Preloaded();
    people(known, customerNumbers);
    return known;
  }

  public Preloaded entries(String category, Set<String> customerNumbers, Set<String> references) {
    var known = new Preloaded();
    people(known, customerNumbers);
    if (!references.isEmpty()) {
      entries
          .findByReference(category, references)
          .forEach(entry -> known.references.put(entry.reference(), entry));
    }
    return known;
  }

  private void people(Preloaded known, Collection<String> customerNumbers) {
    if (!customerNumbers.isEmpty()) {
      known.persons.putAll(subjects.findByCustomerNumber(customerNumbers));
    }
  }

  public void flush() {
    subjects.flush();
  }
}
