package org.notitia.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What persons consent to, as the end of a basis sees it. */
@ApplicationScoped
public class Consents {
  /**
   * Whether the person consents to one of the purposes. Until consents are on record nobody does.
   */
  boolean given(String subjectId, List<String> purposes) {
    return false;
  }
}
