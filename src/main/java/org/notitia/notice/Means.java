package org.notitia.notice;

import jakarta.xml.bind.annotation.XmlType;

/** Whether a person or a machine put a datum in (P15). */
@XmlType(name = "Means")
public enum Means {
  MANUAL,
  AUTOMATED
}
