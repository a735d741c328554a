package org.notitia.register;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/** A person as callers see them, over REST or SOAP. */
@XmlType(
    name = "Subject",
    propOrder = {
      "id",
      "version",
      "customer",
      "restricted",
      "recordedAt",
      "recordedBy",
      "updatedAt",
      "outcome",
      "proposals"
    })
public class SubjectView extends NewSubject implements Versioned {
  @XmlElement(required = true)
  public String id;

  public long version;

  /** Whether the starred data is there; a person without it is a contact (P10). */
  public boolean customer;

  /** Whether processing is restricted (art. 18). */
  public boolean restricted;

  /**
   * The day on which the retention period ends (P26); absent while the relationship continues.
   * Entries that expire later and legal holds keep the person for longer. REST only.
   */
  @XmlTransient public LocalDate expiresOn;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  public Instant recordedAt;

  @XmlElement(required = true)
  public String recordedBy;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  public Instant updatedAt;

  /** What this call did; absent if it only read. */
  public Outcome outcome;

  /**
   * Fields whose new values were not taken over but kept as proposals, because the person gave the
   * present ones (P11).
   */
  @XmlElement public List<String> proposals;

  @Override
  public String id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }
}
