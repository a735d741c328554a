package org.notitia.notice;

import jakarta.xml.bind.annotation.XmlType;

/** A way on which a person can be reached (P7). */
@XmlType(name = "Channel")
public enum Channel {
  EMAIL,
  SMS,
  PHONE,
  POST,
  IN_PERSON
}
