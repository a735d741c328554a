package org.notitia.subject;

import java.util.List;

/**
 * How to reach a data subject.
 *
 * @param language a language tag such as {@code de-AT}, or null
 * @param emails the preferred address first; may be empty
 */
public record SubjectContact(String id, String language, List<String> emails) {
  public SubjectContact {
    emails = emails == null ? List.of() : List.copyOf(emails);
  }
}
