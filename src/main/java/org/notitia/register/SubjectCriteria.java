package org.notitia.register;

import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.notitia.platform.validation.Text;

/** The criteria of a search: at least one, and all that are given must match. */
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

  /** Exact; of the company for which the person is a contact. */
  @Text(max = 40)
  public String businessId;

  /** Compared by its digits. */
  @Text(max = 40)
  public String phone;

  /** Case-insensitive. */
  @Text(max = 254)
  public String email;

  /** Beginnings of words of the name; case and accents are ignored. */
  @Text(max = 200)
  public String name;

  /** Persons on a page, 1 to 500; by default 100. */
  public Integer limit;

  /** The value of {@code next} from the page before. */
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
