package org.notitia.register.details;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.xml.bind.annotation.XmlType;
import org.notitia.platform.validation.Text;

/** A postal address. */
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

  /** A two-letter code of ISO 3166-1. */
  @Text(max = 2)
  @Pattern(regexp = "[A-Z]{2}|", message = "must be a two-letter country code (ISO 3166-1)")
  public String country;
}
