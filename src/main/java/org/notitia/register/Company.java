package org.notitia.register;

import jakarta.persistence.Embeddable;
import jakarta.xml.bind.annotation.XmlType;
import org.notitia.platform.validation.Text;

/** The company for which a person is a contact, and as what (P6). */
@XmlType(
    name = "Company",
    propOrder = {"businessId", "name", "role"})
@Embeddable
public class Company {
  @Text(max = 40)
  public String businessId;

  @Text(max = 200)
  public String name;

  @Text(max = 100)
  public String role;
}
