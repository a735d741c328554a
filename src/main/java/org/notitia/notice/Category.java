package org.notitia.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.notitia.platform.Problem.Violation;
import org.notitia.platform.ProblemException;

/**
 * A category of data that the notice declares.
 *
 * @param keptIn what holds it: the person's own record, entries, or the person's choices
 * @param needs what must be there before an entry of it may be (P10), or null
 * @param purposes codes of the purposes that it serves
 */
public record Category(
    String code,
    LocalizedText name,
    LocalizedText description,
    Storage keptIn,
    Prerequisite needs,
    List<String> purposes,
    List<Source> sources,
    Retention retention,
    List<Field> fields) {
  public Category {
    purposes = OptionalList.orEmpty(purposes);
    sources = OptionalList.orEmpty(sources);
    fields = OptionalList.orEmpty(fields);
  }

  /** Where a category's data is kept. */
  public enum Storage {
    SUBJECT,
    ENTRY,
    CHOICE
  }

  /** What a category takes for granted. */
  public enum Prerequisite {
    STARRED_DATA,
    OWN_ACCOUNT
  }

  /**
   * How long data of a category is kept: a period, counted from an event; then what becomes of it.
   */
  public record Retention(Period period, From from, Then then) {
    /** The event. */
    public enum From {
      RECORDING,
      OCCURRENCE,
      RELATIONSHIP_END
    }

    /** What becomes of it. */
    public enum Then {
      ERASE,
      ANONYMISE
    }
  }

  /**
   * The longest values of one entry in JSON, in characters; what both databases hold in a column.
   */
  private static final int MAX_CHARACTERS = 32_000;

  /** Whether it is about what the person chose. */
  @JsonIgnore
  public boolean isChoice() {
    return keptIn == Storage.CHOICE;
  }

  /**
   * The values as the fields declare them; everything that does not fit is refused by name, all at
   * once.
   */
  public Map<String, Object> validated(Map<String, Object> values) {
    var faults = new ArrayList<Violation>();
    var result = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var given = values.get(field.name());
      if (given == null) {
        if (field.required()) {
          faults.add(new Violation("values." + field.name(), "is needed"));
        }
        continue;
      }
      try {
        result.put(field.name(), field.parse(given));
      } catch (Field.InvalidValue unfit) {
        faults.add(new Violation("values." + field.name(), unfit.getMessage()));
      }
    }
    for (var name : values.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        faults.add(
            new Violation(
                Field.violationPath(name),
                "is not a value that the category " + code + " declares"));
      }
    }
    if (result.values().stream().mapToInt(value -> value.toString().length()).sum()
        > MAX_CHARACTERS) {
      faults.add(
          new Violation(
              "values", "must not be longer than " + MAX_CHARACTERS + " characters together"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return result;
  }

  /** The day data goes (P26), or null while that is not known because the relationship goes on. */
  public LocalDate expiry(Instant recorded, Instant occurred, LocalDate relationshipEnded) {
    var from =
        switch (retention.from()) {
          case RECORDING -> day(recorded);
          case OCCURRENCE -> day(occurred == null ? recorded : occurred);
          case RELATIONSHIP_END -> relationshipEnded;
        };
    return from == null ? null : from.plus(retention.period());
  }

  /** Whether it declares a field of that name. */
  public boolean hasField(String field) {
    return fields.stream().anyMatch(one -> one.name().equals(field));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
