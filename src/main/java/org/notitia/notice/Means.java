package org.notitia.notice;

import jakarta.xml.bind.annotation.XmlType;

/** How data was entered: by a person or by a machine (P15). */
@XmlType(name = "Means")
public enum Means {
  MANUAL,
  AUTOMATED
}
