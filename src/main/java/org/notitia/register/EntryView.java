package org.notitia.register;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/** An entry as callers see it, over REST or SOAP. */
@XmlType(
    name = "Entry",
    propOrder = {
      "id",
      "version",
      "subjectId",
      "purposes",
      "recordedAt",
      "recordedBy",
      "expiresOn",
      "restricted",
      "basisLostOn",
      "noticeVersion",
      "outcome",
      "proposals"
    })
public class EntryView extends NewEntry implements Versioned {
  @XmlElement(required = true)
  public String id;

  public long version;

  @XmlElement(required = true)
  public String subjectId;

  /** What the category is used for, by the notice. */
  @XmlElement(required = true)
  public List<String> purposes;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  public Instant recordedAt;

  @XmlElement(required = true)
  public String recordedBy;

  /**
   * The day on which the retention period ends (P26); absent while that is unknown, because the
   * period starts at the end of the relationship.
   */
  public LocalDate expiresOn;

  /** True if processing of the person's data is restricted (art. 18); absent otherwise. */
  public Boolean restricted;

  /**
   * The day on which the entry lost its last legal basis; absent otherwise. A legal hold or a
   * restriction keeps it since then, and only the privacy officer sees its values (P32, P34).
   */
  public LocalDate basisLostOn;

  /** The version of the notice under which the entry was recorded. */
  public long noticeVersion;

  /** What this call did; absent if it only read. */
  public Outcome outcome;

  /**
   * Values that were kept as proposals and not taken over, because the person gave the present ones
   * (P11).
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
