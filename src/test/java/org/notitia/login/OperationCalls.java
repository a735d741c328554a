package org.notitia.login;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.notitia.contract.Api.Operation;
import org.notitia.support.Client;

/** Calls any operation on one id, with an empty body. */
record OperationCalls(Client client, String id) {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
  private static final Pattern STATUS = Pattern.compile("status>(\\d{3})<");
  private static final Map<String, String> MESSAGES =
      Map.of(
          "registerSubject", "<r:subject/>",
          "findSubjects", "<r:criteria/>",
          "getSubject", "<r:id>%s</r:id>",
          "updateSubject", "<r:id>%s</r:id><r:version>1</r:version><r:subject/>",
          "recordEntry",
              "<r:subjectId>%s</r:subjectId>"
                  + "<r:entry><r:category>order</r:category><r:values/></r:entry>",
          "listEntries", "<r:subjectId>%s</r:subjectId>",
          "checkPermission",
              "<r:subjectId>%s</r:subjectId><r:purpose>contests</r:purpose><r:channel>SMS</r:channel>");

  /** Calls an operation over REST and returns the HTTP status. */
  int rest(String user, Operation operation) throws Exception {
    var headers = new ArrayList<>(List.of("If-Match", "\"1\""));
    if (operation.mediaType() != null) {
      headers.addAll(List.of("Content-Type", operation.mediaType()));
    }
    return client
        .send(
            user,
            operation.method(),
            "/api/v1" + PARAMETER.matcher(operation.path()).replaceAll(id),
            operation.mediaType() == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
            headers.toArray(String[]::new))
        .status();
  }

  /** Calls an operation over SOAP and returns the status in the fault, or else the HTTP status. */
  int soap(String user, String operation) throws Exception {
    var answer =
        client.soap(
            user,
            "/soap/v1/register",
            "<r:%s xmlns:r='urn:notitia:register:v1'>%s</r:%s>"
                .formatted(operation, MESSAGES.get(operation).formatted(id), operation));
    var status = STATUS.matcher(answer.text());
    return status.find() ? Integer.parseInt(status.group(1)) : answer.status();
  }
}
