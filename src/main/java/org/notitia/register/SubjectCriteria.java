package org.notitia.register;

import jakarta.xml.bind.annotation.XmlType;
import java.util.function.BiConsumer;
import org.notitia.platform.validation.Text;

/** What a person is looked for by: one criterion at least, and all that are given must fit. */
@XmlType(
    name = "SubjectCriteria",
    propOrder = {
      "customerNumber",
      "username",
      "businessId",
      "phone",
      "email",
      "name",
      "limit",
      "after"
    })
public class SubjectCriteria {
  /** Exact. */
  @Text(max = 50)
  public String customerNumber;

  /** Exact. */
  @Text(max = 254)
  public String username;

  /** Exact: of the company whose contact the person is. */
  @Text(max = 40)
  public String businessId;

  /** By its digits. */
  @Text(max = 40)
  public String phone;

  /** Without regard to case. */
  @Text(max = 254)
  public String email;

  /** Beginnings of words of the name, without regard to case or accents. */
  @Text(max = 200)
  public String name;

  /** Persons on a page, 1 to 500; 100 if it is not sent. */
  public Integer limit;

  /** What the page before gave as {@code next}. */
  @Text(max = 700)
  public String after;

  /** Each criterion, by the field of the person's record that it looks at. */
  void forEach(BiConsumer<String, Object> look) {
    look.accept("customerNumber", customerNumber);
    look.accept("username", username);
    look.accept("company.businessId", businessId);
    look.accept("phones", phone);
    look.accept("emails", email);
    look.accept("name", name);
  }
}
