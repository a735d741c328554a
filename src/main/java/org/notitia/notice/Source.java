package org.notitia.notice;

import jakarta.xml.bind.annotation.XmlType;

/** The sources of data (P11, P15); the notice defines their rank. */
@XmlType(name = "Source")
public enum Source {
  SUBJECT,
  LOG,
  PUBLIC_SOURCE,
  AUTHORITY,
  THIRD_PARTY,
  EMPLOYEE
}
