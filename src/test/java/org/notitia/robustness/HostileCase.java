package org.notitia.robustness;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A hostile request body and the problem that it must get.
 *
 * @param name what is wrong with the body
 * @param status of the problem
 * @param field that the problem names, or null
 */
record HostileCase(String name, byte[] body, int status, String field) {
  /** A check of a case. */
  interface Check {
    void of(HostileCase one) throws Exception;
  }

  static HostileCase of(String name, String body, int status, String field) {
    return new HostileCase(name, RawHttp.bytes(body), status, field);
  }

  static HostileCase of(String name, byte[] body, int status, String field) {
    return new HostileCase(name, body, status, field);
  }

  static Stream<DynamicTest> tests(Check check, HostileCase... cases) {
    return List.of(cases).stream()
        .map(one -> DynamicTest.dynamicTest(one.name, () -> check.of(one)));
  }
}
