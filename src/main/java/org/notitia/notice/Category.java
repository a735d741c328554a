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
 * A category of personal data that the notice declares.
 *
 * @param keptIn where the data is stored: in the data subject itself, as entries, or as choices
 * @param needs what a data subject must have before an entry is allowed (P10); null if nothing
 * @param purposes the codes of the purposes of the category
 * @param sources the sources from which the data may come
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

  /** Where the data of a category is stored. */
  public enum Storage {
    SUBJECT,
    ENTRY,
    CHOICE
  }

  /** What a data subject must have before an entry of the category is allowed (P10). */
  public enum Prerequisite {
    STARRED_DATA,
    OWN_ACCOUNT
  }

  /** How long data is stored: a period after an event, and what happens to the data after that. */
  public record Retention(Period period, From from, Then then) {
    /** The event at which the retention period begins. */
    public enum From {
      RECORDING,
      OCCURRENCE,
      RELATIONSHIP_END
    }

    /** What happens to the data at the end of the retention period. */
    public enum Then {
      ERASE,
      ANONYMISE
    }
  }

  /** The maximum length of all values of an entry together; both databases can store this much. */
  private static final int MAX_CHARACTERS = 32_000;

  /** Whether the data of this category is stored as choices of the data subject. */
  @JsonIgnore
  public boolean isChoice() {
    return keptIn == Storage.CHOICE;
  }

  /**
   * Validates the values of an entry and converts them to the types of their fields.
   *
   * @param values the values by field name, as they were sent
   * @return the values by field name, in the order of the fields
   * @throws ProblemException 422 with all violations, each with the path {@code values.NAME}
   */
  public Map<String, Object> validated(Map<String, Object> values) {
    var violations = new ArrayList<Violation>();
    var result = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var value = values.get(field.name());
      if (value == null) {
        if (field.required()) {
          violations.add(new Violation("values." + field.name(), "is required"));
        }
        continue;
      }
      try {
        result.put(field.name(), field.parse(value));
      } catch (Field.InvalidValue invalid) {
        violations.add(new Violation("values." + field.name(), invalid.getMessage()));
      }
    }
    for (var name : values.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        violations.add(
            new Violation(
                Field.violationPath(name),
                "is not a value that the category " + code + " declares"));
      }
    }
    if (result.values().stream().mapToInt(valid -> valid.toString().length()).sum()
        > MAX_CHARACTERS) {
      violations.add(
          new Violation(
              "values", "must not be longer than " + MAX_CHARACTERS + " characters in total"));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
    return result;
  }

  /**
   * The date on which data expires (P26).
   *
   * @param recorded when the data was recorded
   * @param occurred when the event happened; null: use {@code recorded}
   * @param relationshipEnded the end of the relationship; null while it continues
   * @return the date in UTC; null if it depends on a relationship that has not ended
   */
  public LocalDate expiry(Instant recorded, Instant occurred, LocalDate relationshipEnded) {
    var from =
        switch (retention.from()) {
          case RECORDING -> day(recorded);
          case OCCURRENCE -> day(occurred == null ? recorded : occurred);
          case RELATIONSHIP_END -> relationshipEnded;
        };
    return from == null ? null : from.plus(retention.period());
  }

  /** Whether the category declares a field with this name. */
  public boolean hasField(String field) {
    return fields.stream().anyMatch(one -> one.name().equals(field));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
