package org.notitia.notice;

import jakarta.xml.bind.annotation.XmlType;

/** A communication channel to a data subject (P7). */
@XmlType(name = "Channel")
public enum Channel {
  EMAIL,
  SMS,
  PHONE,
  POST,
  IN_PERSON
}
