package org.notitia.login;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of operations and roles in src/test/resources/access/roles.csv. */
record RoleTable(Map<String, Map<String, Boolean>> rows) {
  static final String NOBODY = "nobody";

  static RoleTable read() throws IOException {
    try (InputStream file = RoleTable.class.getResourceAsStream("/access/roles.csv")) {
      var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      var head = List.of(lines.get(0).split(";"));
      var rows = new LinkedHashMap<String, Map<String, Boolean>>();
      for (var line : lines.subList(1, lines.size())) {
        var cells = line.split(";");
        var row = new LinkedHashMap<String, Boolean>();
        for (var i = 1; i < cells.length; i++) {
          row.put(head.get(i), !cells[i].equals("no"));
        }
        rows.put(cells[0], row);
      }
      return new RoleTable(rows);
    }
  }
}
