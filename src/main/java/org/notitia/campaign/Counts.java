package org.notitia.campaign;

import java.util.TreeMap;

/** How many persons each rule held back, by its code. */
public class Counts extends TreeMap<String, Long> {
  private static final long serialVersionUID = 1L;
}
