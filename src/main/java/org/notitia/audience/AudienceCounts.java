package org.notitia.audience;

import java.util.TreeMap;

/** How many persons each rule held back, by its code. */
public class AudienceCounts extends TreeMap<String, Long> {
  private static final long serialVersionUID = 1L;
}
