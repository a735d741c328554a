package org.notitia.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.xml.bind.annotation.XmlType;
import org.notitia.platform.validation.Text;

/** A business address. */
@XmlType(
    name = "Address",
    propOrder = {"street", "postalCode", "city", "region", "country"})
@Embeddable
public class Address {
  @Text(max = 200)
  public String street;

  @Text(max = 20)
  @Column(name = "postal_code")
  public String postalCode;

  @Text(max = 100)
  public String city;

  @Text(max = 100)
  public String region;

  /** Two letters of ISO 3166. */
  @Text(max = 2)
  @Pattern(regexp = "[A-Z]{2}|", message = "must be a country's two capital letters (ISO 3166)")
  public String country;
}
