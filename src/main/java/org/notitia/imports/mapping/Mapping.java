package org.notitia.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.notitia.notice.Category;
import org.notitia.notice.Field;
import org.notitia.notice.Notice;
import org.notitia.platform.Problem.Violation;
import org.notitia.platform.ProblemException;
import org.notitia.register.NewSubject;

/** A validated import mapping: for each column of the file the fields that receive its values. */
public final class Mapping {
  private static final String KEY = "customerNumber";
  private static final Pattern SEPARATOR = Pattern.compile("[^\"\\r\\n]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** The mapping as the client sent it. */
  public final NewImport definition;

  final Map<String, List<ColumnMapping>> columns = new LinkedHashMap<>();

  /** The columns that the mapping uses and the file must have. */
  public final Set<String> requiredColumns = new HashSet<>();

  private final List<Violation> violations = new ArrayList<>();

  private Mapping(NewImport definition) {
    this.definition = definition;
  }

  /**
   * Validates a mapping against the notice.
   *
   * @throws ProblemException 422 with all violations
   */
  public static Mapping of(NewImport definition, Notice notice) {
    var mapping = new Mapping(definition);
    var fields =
        definition.target == NewImport.Target.SUBJECTS
            ? mapping.subjectFields()
            : mapping.entryFields(notice);
    definition.columns.forEach((column, node) -> mapping.addColumn(column, node, fields));
    for (var field : definition.fixed.keySet()) {
      if (!fields.contains(field)) {
        mapping.addViolation("fixed", "must contain only fields of " + fields);
      }
    }
    mapping.checkEncoding();
    if (definition.separator == null || !SEPARATOR.matcher(definition.separator).matches()) {
      mapping.addViolation("separator", "must be one character other than a quote or a line break");
    }
    if (definition.format == null) {
      mapping.addViolation("format", "is required");
    }
    if (!mapping.violations.isEmpty()) {
      throw ProblemException.invalid(mapping.violations);
    }
    mapping.requiredColumns.addAll(definition.columns.keySet());
    return mapping;
  }

  private Set<String> subjectFields() {
    if (definition.key != null && !definition.key.equals(KEY)) {
      addViolation("key", "must be " + KEY);
    }
    if (definition.category != null || definition.subject != null || definition.reference != null) {
      addViolation("target", "category, subject and reference are only for entries");
    }
    return NewSubject.FIELDS;
  }

  private Set<String> entryFields(Notice notice) {
    var fields = new TreeSet<>(Set.of("occurredAt", "source", "means"));
    if (definition.category == null) {
      addViolation("category", "is required for entries");
    } else {
      var category = notice.category(definition.category);
      if (category.keptIn() == Category.Storage.SUBJECT) {
        addViolation("category", "is stored in the data subject itself; import subjects instead");
      }
      category.fields().stream().map(Field::name).forEach(fields::add);
    }
    if (definition.subject == null
        || definition.subject.size() != 1
        || definition.subject.get(KEY) == null) {
      addViolation("subject", "must map " + KEY + " to a column");
    } else {
      requiredColumns.add(definition.subject.get(KEY));
    }
    if (definition.reference != null) {
      var column = PLACEHOLDER.matcher(definition.reference);
      while (column.find()) {
        requiredColumns.add(column.group(1));
      }
    }
    return fields;
  }

  private void addColumn(String name, JsonNode node, Set<String> fields) {
    var mappings = new ArrayList<ColumnMapping>();
    for (var one : node.isArray() ? node : List.of(node)) {
      var column = ColumnMapping.of(one, this::addViolation);
      if (column != null && !fields.contains(column.field())) {
        addViolation("columns", "must map only to fields of " + fields);
      } else if (column != null) {
        mappings.add(column);
      }
    }
    columns.put(name, mappings);
  }

  private void addViolation(String field, String message) {
    violations.add(new Violation(field, message));
  }

  private void checkEncoding() {
    try {
      definition.charset();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      addViolation("encoding", "must be the IANA name of a character encoding");
    }
  }

  String subjectColumn() {
    return definition.subject.get(KEY);
  }

  /** The reference of a row; null if the mapping has none, or the row lacks a column of it. */
  public String reference(Map<String, JsonNode> row) {
    if (definition.reference == null) {
      return null;
    }
    var missing = new boolean[1];
    var text =
        PLACEHOLDER
            .matcher(definition.reference)
            .replaceAll(
                column -> {
                  var value = row.get(column.group(1));
                  missing[0] |= value == null;
                  return value == null
                      ? ""
                      : java.util.regex.Matcher.quoteReplacement(value.asText().strip());
                });
    return missing[0] ? null : text;
  }
}
