package org.notitia.robustness;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Something bad to send, and what is said of it.
 *
 * @param name what is bad about it
 * @param status of the problem
 * @param field that is named, or null
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
