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

/** An entry as a caller sends it, over REST or SOAP (P8). */
@XmlType(
    name = "NewEntry",
    propOrder = {"category", "values", "source", "means", "occurredAt", "reference"})
public class NewEntry {
  /** Code of a category of the notice. */
  @Text(max = 40, required = true)
  @XmlElement(required = true)
  public String category;

  /** Named values as the category declares them. */
  @NotNull(message = "is required")
  @Size(max = 100, message = "must have at most 100 items")
  @XmlElement(required = true)
  @XmlJavaTypeAdapter(ValuesAdapter.class)
  public Map<@Text(max = 60) String, Object> values;

  /** The source of these values; by default, it follows from the caller's role. */
  public Source source;

  /** Whether a person or a machine enters them; by default, it follows from the caller's role. */
  public Means means;

  /** When it happened, in UTC. */
  @PlausibleDate
  @XmlSchemaType(name = "dateTime")
  public Instant occurredAt;

  /** The identifier in the source system, unique in the category: the entry can be sent again. */
  @Text(max = 100)
  public String reference;
}
