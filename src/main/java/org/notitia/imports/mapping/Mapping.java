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

/** A mapping found in order: each of its columns with what becomes of it. */
public final class Mapping {
  private static final String KEY = "customerNumber";
  private static final Pattern SEPARATOR = Pattern.compile("[^\"\\r\\n]");
  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

  public final NewImport stated;
  final Map<String, List<ColumnMapping>> columns = new LinkedHashMap<>();
  public final Set<String> used = new HashSet<>();
  private final List<Violation> faults = new ArrayList<>();

  private Mapping(NewImport stated) {
    this.stated = stated;
  }

  /** The mapping, or a problem that names every fault in it. */
  public static Mapping of(NewImport stated, Notice notice) {
    var mapping = new Mapping(stated);
    var fields =
        stated.target == NewImport.Target.SUBJECTS ? mapping.subjects() : mapping.entries(notice);
    stated.columns.forEach((column, node) -> mapping.column(column, node, fields));
    for (var field : stated.fixed.keySet()) {
      if (!fields.contains(field)) {
        mapping.fault("fixed", "names a field that is none of " + fields);
      }
    }
    mapping.checkEncoding();
    if (stated.separator == null || !SEPARATOR.matcher(stated.separator).matches()) {
      mapping.fault("separator", "must be one character, and no quote or end of line");
    }
    if (stated.format == null) {
      mapping.fault("format", "is needed");
    }
    if (!mapping.faults.isEmpty()) {
      throw ProblemException.invalid(mapping.faults);
    }
    mapping.used.addAll(stated.columns.keySet());
    return mapping;
  }

  private Set<String> subjects() {
    if (stated.key != null && !stated.key.equals(KEY)) {
      fault("key", "must be " + KEY);
    }
    if (stated.category != null || stated.subject != null || stated.reference != null) {
      fault("target", "subjects have no category, subject or reference");
    }
    return NewSubject.FIELDS;
  }

  private Set<String> entries(Notice notice) {
    var fields = new TreeSet<>(Set.of("occurredAt", "source", "means"));
    if (stated.category == null) {
      fault("category", "is needed for entries");
    } else {
      var category = notice.category(stated.category);
      if (category.keptIn() == Category.Storage.SUBJECT) {
        fault("category", "is kept in the person's own record; import subjects");
      }
      category.fields().stream().map(Field::name).forEach(fields::add);
    }
    if (stated.subject == null || stated.subject.size() != 1 || stated.subject.get(KEY) == null) {
      fault("subject", "must name the column of the " + KEY);
    } else {
      used.add(stated.subject.get(KEY));
    }
    if (stated.reference != null) {
      var column = IN_BRACES.matcher(stated.reference);
      while (column.find()) {
        used.add(column.group(1));
      }
    }
    return fields;
  }

  private void column(String name, JsonNode node, Set<String> fields) {
    var found = new ArrayList<ColumnMapping>();
    for (var one : node.isArray() ? node : List.of(node)) {
      var column = ColumnMapping.of(one, this::fault);
      if (column != null && !fields.contains(column.field())) {
        fault("columns", "names a field that is none of " + fields);
      } else if (column != null) {
        found.add(column);
      }
    }
    columns.put(name, found);
  }

  private void fault(String field, String message) {
    faults.add(new Violation(field, message));
  }

  private void checkEncoding() {
    try {
      stated.charset();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      fault("encoding", "must be a character set by its IANA name");
    }
  }

  String subjectColumn() {
    return stated.subject.get(KEY);
  }

  /** The reference of a row, or null if the mapping has none or the row lacks a part of it. */
  public String reference(Map<String, JsonNode> row) {
    if (stated.reference == null) {
      return null;
    }
    var missing = new boolean[1];
    var text =
        IN_BRACES
            .matcher(stated.reference)
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
