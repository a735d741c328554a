package org.notitia.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.notitia.imports.mapping.Mapping;
import org.notitia.imports.mapping.NewImport;
import org.notitia.imports.mapping.Row;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.register.BulkWriter;

/** Writes the rows of a batch. One or two queries read the existing data of all rows in advance. */
final class RowWriter {
  private final Mapping mapping;
  private final BulkWriter.Preloaded preloaded;
  private final Map<Row, ObjectNode> patches = new IdentityHashMap<>();
  private final Map<Row, ProblemException> invalid = new IdentityHashMap<>();

  RowWriter(Mapping mapping, List<Row> rows, BulkWriter writer) {
    this.mapping = mapping;
    if (mapping.definition.target == NewImport.Target.SUBJECTS) {
      rows.forEach(this::prepare);
      preloaded =
          writer.subjects(
              patches.values().stream()
                  .map(patch -> patch.path("customerNumber").asText(null))
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet()));
    } else {
      preloaded =
          writer.entries(
              mapping.definition.category,
              rows.stream()
                  .map(row -> row.customerNumber(mapping))
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet()),
              rows.stream()
                  .map(row -> mapping.reference(row.values()))
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet()));
    }
  }

  private void prepare(Row row) {
    try {
      patches.put(row, row.toSubjectPatch(mapping));
    } catch (ProblemException refused) {
      invalid.put(row, refused);
    }
  }

  BulkWriter.Done write(Row row) {
    if (row.problem() != null) {
      throw new ProblemException(Problem.of(422, "Invalid", "The row " + row.problem() + "."));
    }
    if (invalid.containsKey(row)) {
      throw invalid.get(row);
    }
    return mapping.definition.target == NewImport.Target.SUBJECTS
        ? preloaded.write(patches.get(row))
        : preloaded.write(row.customerNumber(mapping), row.toEntry(mapping));
  }
}
