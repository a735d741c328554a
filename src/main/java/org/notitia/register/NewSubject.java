package org.notitia.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.notitia.notice.Means;
import org.notitia.notice.Source;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/** A person as a caller states them, over either protocol (P4 to P6). */
@XmlType(
    name = "NewSubject",
    propOrder = {
      "name",
      "givenName",
      "familyName",
      "username",
      "otherIdentifier",
      "customerNumber",
      "birthDate",
      "gender",
      "language",
      "emails",
      "phones",
      "address",
      "company",
      "relationshipBegan",
      "relationshipEnded",
      "source",
      "means"
    })
public class NewSubject {
  /** What can be stated, by its name; within address and company with a point. */
  public static final Set<String> FIELDS = fields();

  /** Made from given and family name when it is not sent. */
  @Text(max = 200)
  public String name;

  @Text(max = 100)
  public String givenName;

  @Text(max = 100)
  public String familyName;

  @Text(max = 254)
  public String username;

  @Text(max = 100)
  public String otherIdentifier;

  /** Unique in the register. */
  @Text(max = 50)
  public String customerNumber;

  @PlausibleDate
  @PastOrPresent(message = "must not be in the future")
  public LocalDate birthDate;

  public Gender gender;

  /** BCP 47, as {@code en} or {@code pt-BR}. */
  @Text(max = 35)
  @Pattern(
      regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|",
      message = "must be a language tag (BCP 47)")
  public String language;

  /** The first is the preferred one. */
  @Size(max = 10, message = "must be 10 at most")
  @XmlElement
  public List<
          @Text(max = 180, required = true) @Email(message = "must be an e-mail address") String>
      emails;

  /** The first is the preferred one. */
  @Size(max = 10, message = "must be 10 at most")
  @XmlElement
  public List<
          @Text(max = 40, required = true)
          @Pattern(
              regexp = "[+]?[0-9 ()./\\-]*[0-9][0-9 ()./\\-]*( ?(x|ext\\.?) ?[0-9]{1,6})?",
              message = "must be a phone number")
          String>
      phones;

  @Valid public Address address;
  @Valid public Company company;

  /** The day on which the relationship began. */
  @PlausibleDate public LocalDate relationshipBegan;

  /** The day on which it ended. */
  @PlausibleDate public LocalDate relationshipEnded;

  /** From where these values come; by the caller's role if it is not sent. */
  public Source source;

  /** Whether a person or a machine puts them in; by the caller's role if it is not sent. */
  public Means means;

  /** Blank is absent, and a name is made where only its parts were sent. */
  void normalise() {
    name = blank(name);
    givenName = blank(givenName);
    familyName = blank(familyName);
    username = blank(username);
    otherIdentifier = blank(otherIdentifier);
    customerNumber = blank(customerNumber);
    language = blank(language);
    emails = emails == null || emails.isEmpty() ? null : emails;
    phones = phones == null || phones.isEmpty() ? null : phones;
    if (address != null) {
      address.street = blank(address.street);
      address.postalCode = blank(address.postalCode);
      address.city = blank(address.city);
      address.region = blank(address.region);
      address.country = blank(address.country);
    }
    if (company != null) {
      company.businessId = blank(company.businessId);
      company.name = blank(company.name);
      company.role = blank(company.role);
    }
    if (name == null) {
      name = derivedName();
    }
  }

  /** The name that given and family name make, or null. */
  String derivedName() {
    var parts = new ArrayList<String>();
    if (givenName != null) {
      parts.add(givenName);
    }
    if (familyName != null) {
      parts.add(familyName);
    }
    return parts.isEmpty() ? null : String.join(" ", parts);
  }

  /** A name that was made of its parts follows them when they change. */
  void updateDerivedName(NewSubject before) {
    if (name != null
        && name.equals(before.name)
        && name.equals(before.derivedName())
        && derivedName() != null) {
      name = derivedName();
    }
  }

  private static Set<String> fields() {
    var fields = new TreeSet<String>();
    names(NewSubject.class, "", fields);
    names(Address.class, "address.", fields);
    names(Company.class, "company.", fields);
    fields.removeAll(Set.of("address", "company"));
    return Collections.unmodifiableSet(fields);
  }

  private static void names(Class<?> type, String prefix, Set<String> into) {
    for (var field : type.getFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        into.add(prefix + field.getName());
      }
    }
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
