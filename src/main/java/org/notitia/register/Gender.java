package org.notitia.register;

import jakarta.xml.bind.annotation.XmlType;

/** What a person says of their gender, or that nothing is known. */
@XmlType(name = "Gender")
public enum Gender {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN
}
