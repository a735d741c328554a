package org.notitia.register.details;

import jakarta.persistence.Column;
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
  @Column(name = "business_id")
  public String businessId;

  @Text(max = 200)
  @Column(name = "company_name")
  public String name;

  @Text(max = 100)
  @Column(name = "company_role")
  public String role;
}
