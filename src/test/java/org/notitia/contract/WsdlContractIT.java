package org.notitia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notitia.support.Client;
import org.notitia.support.RunningServer;

/**
 * The published WSDL and schemas, compared with src/test/resources/contract. A published version is
 * frozen: only new optional parts of requests are allowed, any other difference is an error in the
 * code.
 */
@ExtendWith(RunningServer.class)
class WsdlContractIT {
  private static final Pattern PART = Pattern.compile("(?s)<(message|operation) .*?</\\1>");

  final Client client;

  WsdlContractIT(Client client) {
    this.client = client;
  }

  @ParameterizedTest
  @CsvSource({"wsdl, register.wsdl", "xsd=1, register.xsd", "xsd=2, problem.xsd"})
  void the_published_wsdl_and_schemas_match_the_contract(String query, String agreed)
      throws Exception {
    var published = client.get(null, "/soap/v1/register?" + query);
    assertThat(published.status()).isEqualTo(200);
    assertThat(normal(published.text())).isEqualTo(normal(agreed(agreed)));
  }

  private static String agreed(String name) throws IOException {
    try (var file = WsdlContractIT.class.getResourceAsStream("/contract/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Removes comments, blanks between tags and the address of the server, and sorts messages and
   * operations, whose order is not defined.
   */
  private static List<String> normal(String xml) {
    var text =
        xml.replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("<\\?xml.*?\\?>", "")
            .replaceAll("http://[^/\"]+(/soap/v1/)", "http://localhost$1")
            .replaceAll(">\\s+<", "><")
            .strip();
    var parts = PART.matcher(text).results().map(MatchResult::group).sorted();
    return Stream.concat(Stream.of(PART.matcher(text).replaceAll("")), parts).toList();
  }
}
