package org.notitia.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
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

/** A mapping found in order: each of its columns with what becomes of it. */
public final class Mapping {
  private static final String KEY = "customerNumber";
  private static final Pattern SEPARATOR = Pattern.compile("[^\"\\r\\n]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  public final NewImport definition;
  final Map<String, List<ColumnMapping>> columns = new LinkedHashMap<>();
  public final Set<String> requiredColumns = new HashSet<>();
  private final List<Violation> violations = new ArrayList<>();

  private Mapping(NewImport stated) {
    this.definition = stated;
  }

  /** The mapping, or a problem that names every fault in it. */
  public static Mapping of(NewImport stated, Notice notice) {
    var mapping = new Mapping(stated);
    var fields =
        stated.target == NewImport.Target.SUBJECTS
            ? mapping.subjectFields()
            : mapping.entryFields(notice);
    stated.columns.forEach((column, node) -> mapping.addColumn(column, node, fields));
    for (var field : stated.fixed.keySet()) {
      if (!fields.contains(field)) {
        mapping.addViolation("fixed", "names a field that is none of " + fields);
      }
    }
    mapping.charset();
    if (stated.separator == null || !SEPARATOR.matcher(stated.separator).matches()) {
      mapping.addViolation("separator", "must be one character, and no quote or end of line");
    }
    if (stated.format == null) {
      mapping.addViolation("format", "is needed");
    }
    if (!mapping.violations.isEmpty()) {
      throw ProblemException.invalid(mapping.violations);
    }
    mapping.requiredColumns.addAll(stated.columns.keySet());
    return mapping;
  }

  private Set<String> subjectFields() {
    if (definition.key != null && !definition.key.equals(KEY)) {
      addViolation("key", "must be " + KEY);
    }
    if (definition.category != null || definition.subject != null || definition.reference != null) {
      addViolation("target", "subjects have no category, subject or reference");
    }
    return NewSubject.FIELDS;
  }

  private Set<String> entryFields(Notice notice) {
    var fields = new TreeSet<>(Set.of("occurredAt", "source", "means"));
    if (definition.category == null) {
      addViolation("category", "is needed for entries");
    } else {
      var category = notice.category(definition.category);
      if (category.keptIn() == Category.Storage.SUBJECT) {
        addViolation("category", "is kept in the person's own record; import subjects");
      }
      category.fields().stream().map(Field::name).forEach(fields::add);
    }
    if (definition.subject == null
        || definition.subject.size() != 1
        || definition.subject.get(KEY) == null) {
      addViolation("subject", "must name the column of the " + KEY);
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
    var found = new ArrayList<ColumnMapping>();
    for (var one : node.isArray() ? node : List.of(node)) {
      var column = ColumnMapping.of(one, this::addViolation);
      if (column != null && !fields.contains(column.field())) {
        addViolation("columns", "names a field that is none of " + fields);
      } else if (column != null) {
        found.add(column);
      }
    }
    columns.put(name, found);
  }

  private void addViolation(String field, String message) {
    violations.add(new Violation(field, message));
  }

  /** The character set the file is in. */
  public Charset charset() {
    try {
      return definition.encoding == null
          ? StandardCharsets.UTF_8
          : Charset.forName(definition.encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      addViolation("encoding", "must be a character set by its IANA name");
      return StandardCharsets.UTF_8;
    }
  }

  String subjectColumn() {
    return definition.subject.get(KEY);
  }

  /** The reference of a row, or null if the mapping has none or the row lacks a part of it. */
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
