package org.notitia.register.details;

import jakarta.xml.bind.annotation.XmlType;

/** The gender that a person states, or that it is unknown. */
@XmlType(name = "Gender")
public enum Gender {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN
}
