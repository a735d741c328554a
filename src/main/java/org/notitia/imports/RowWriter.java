package org.notitia.imports;

import java.util.HashMap;
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

/**
 * The rows of a batch with what the register knows of them already, read in a statement or two for
 * all.
 */
final class RowWriter {
  private final Mapping mapping;
  private final BulkWriter.Preloaded known;
  private final Map<Row, ProblemException> unfit = new HashMap<>();

  RowWriter(Mapping mapping, List<Row> rows, BulkWriter writer) {
    this.mapping = mapping;
    if (mapping.definition.target == NewImport.Target.SUBJECTS) {
      known =
          writer.subjects(
              rows.stream().map(this::number).filter(Objects::nonNull).collect(Collectors.toSet()));
    } else {
      known =
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

  private String number(Row row) {
    try {
      return row.toSubjectPatch(mapping).path("customerNumber").asText(null);
    } catch (ProblemException wrong) {
      unfit.put(row, wrong);
      return null;
    }
  }

  BulkWriter.Done write(Row row) {
    if (row.problem() != null) {
      throw new ProblemException(Problem.of(422, "Invalid", "The row " + row.problem() + "."));
    }
    if (unfit.containsKey(row)) {
      throw unfit.get(row);
    }
    return mapping.definition.target == NewImport.Target.SUBJECTS
        ? known.write(row.toSubjectPatch(mapping))
        : known.write(row.customerNumber(mapping), row.toEntry(mapping));
  }
}
