package org.notitia.notice;

import jakarta.xml.bind.annotation.XmlType;

/** From where a datum comes (P11, P15). */
@XmlType(name = "Source")
public enum Source {
  SUBJECT,
  LOG,
  PUBLIC_SOURCE,
  AUTHORITY,
  THIRD_PARTY,
  EMPLOYEE
}
