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

/**
 * Writes many persons or entries in the transaction of the caller, by the rules for a single one.
 */
@ApplicationScoped
public class BulkWriter {
  @Inject SubjectWriter subjects;
  @Inject EntryWriter entries;
  @Inject Clock clock;

  /** The outcome of one row. */
  public record Done(Outcome outcome, String subjectId) {}

  /** The persons and entries that exist already, read at once for a batch of rows. */
  public final class Preloaded {
    private final Map<String, DataSubject> persons = new HashMap<>();
    private final Map<String, Entry> references = new HashMap<>();

    /** Creates a person, or patches the one who has the customer number. */
    public Done write(ObjectNode patch) {
      var stated = Json.bind(patch, NewSubject.class);
      var provenance = Provenance.of(stated.source, stated.means, clock);
      if (stated.customerNumber == null || stated.customerNumber.isBlank()) {
        throw ProblemException.invalid(
            "customerNumber", "is required: it identifies the data subject of the row");
      }
      var person = persons.get(stated.customerNumber);
      if (person == null) {
        var created = subjects.create(stated, provenance);
        persons.put(stated.customerNumber, created);
        return new Done(Outcome.CREATED, created.id());
      }
      // a number from before a merge does not become the number of the merged person
      patch.put("customerNumber", person.customerNumber());
      var merged = Json.mergePatch(Json.tree(person.details()), patch);
      var written = subjects.change(person, Json.bind(merged, NewSubject.class), provenance);
      return new Done(written.outcome(), person.id());
    }

    /** Records an entry, or updates the one of the same reference. */
    public Done write(String customerNumber, NewEntry stated) {
      var person = persons.get(customerNumber);
      if (person == null) {
        throw ProblemException.invalid(
            "customerNumber", "does not belong to anybody in the register");
      }
      var provenance = Provenance.of(stated.source, stated.means, clock);
      var written = entries.write(person, stated, references.get(stated.reference), provenance);
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
