package org.notitia.audience;

import java.util.TreeMap;

/** The number of data subjects that each rule excluded, by the code of the rule. */
public class AudienceCounts extends TreeMap<String, Long> {
  private static final long serialVersionUID = 1L;
}
