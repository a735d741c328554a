package org.notitia.register;

import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
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

  /** The fields of the person's record that the given criteria look at. */
  List<String> fields() {
    var fields = new ArrayList<String>();
    add(fields, "customerNumber", customerNumber);
    add(fields, "username", username);
    add(fields, "company.businessId", businessId);
    add(fields, "phones", phone);
    add(fields, "emails", email);
    add(fields, "name", name);
    return fields;
  }

  private static void add(List<String> fields, String field, String criterion) {
    if (criterion != null) {
      fields.add(field);
    }
  }
}
