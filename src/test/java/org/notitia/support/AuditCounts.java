package org.notitia.support;

import java.util.HashMap;
import java.util.Map;

/** Counts of audit entries. */
public final class AuditCounts {
  private AuditCounts() {}

  /** Counts by person how often the operation was done. */
  public static Map<String, Integer> doneBySubject(Client client, String act) throws Exception {
    var counts = new HashMap<String, Integer>();
    var path = "/api/v1/audit?limit=500&act=" + act;
    for (var after = ""; after != null; ) {
      var page = client.get("auditor", path + after).json();
      for (var row : page.path("items")) {
        if (row.path("outcome").asText().equals("DONE")) {
          counts.merge(row.path("subjectId").asText(), 1, Integer::sum);
        }
      }
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    }
    return counts;
  }
}
