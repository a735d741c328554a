package org.notitia.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import java.util.Map;
import org.notitia.notice.Means;
import org.notitia.notice.Source;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/** An entry as a caller states it, over either protocol (P8). */
@XmlType(
    name = "NewEntry",
    propOrder = {"category", "values", "source", "means", "occurredAt", "reference"})
public class NewEntry {
  /** Code of a category of the notice. */
  @Text(max = 40, required = true)
  @XmlElement(required = true)
  public String category;

  /** Named values as the category declares them. */
  @NotNull(message = "is needed")
  @Size(max = 100, message = "must be 100 at most")
  @XmlElement(required = true)
  @XmlJavaTypeAdapter(ValuesAdapter.class)
  public Map<@Text(max = 60) String, Object> values;

  /** From where these values come; by the caller's role if it is not sent. */
  public Source source;

  /** Whether a person or a machine puts them in; by the caller's role if it is not sent. */
  public Means means;

  /** When it happened, in UTC. */
  @PlausibleDate
  @XmlSchemaType(name = "dateTime")
  public Instant occurredAt;

  /** What the source system knows it by; unique in the category, so that it can be sent again. */
  @Text(max = 100)
  public String reference;
}
