package org.notitia.register.details;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notitia.platform.persistence.StringListConverter;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/**
 * The details of a data subject: identity, contact data, company, relationship (P4 to P6). The
 * fields are columns of the data subject's row, and part of what callers send and get.
 */
@Embeddable
@XmlTransient // in XML, the fields belong to the types that extend this one
public class SubjectDetails {
  /** The names of all fields; those within address and company with a dot. */
  public static final Set<String> FIELDS =
      DetailField.ALL.stream().map(DetailField::name).collect(Collectors.toUnmodifiableSet());

  /** Made from given and family name when it is not sent. */
  @Text(max = 200)
  public String name;

  @Column(name = "given_name")
  @Text(max = 100)
  public String givenName;

  @Column(name = "family_name")
  @Text(max = 100)
  public String familyName;

  @Text(max = 254)
  public String username;

  @Column(name = "other_identifier")
  @Text(max = 100)
  public String otherIdentifier;

  /** Unique in the register. */
  @Column(name = "customer_number")
  @Text(max = 50)
  public String customerNumber;

  @Column(name = "birth_date")
  @PlausibleDate
  @PastOrPresent(message = "must not be in the future")
  public LocalDate birthDate;

  @Enumerated(EnumType.STRING)
  public Gender gender;

  /** BCP 47, as {@code en} or {@code pt-BR}. */
  @Column(name = "language_tag")
  @Text(max = 35)
  @Pattern(
      regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|",
      message = "must be a language tag (BCP 47)")
  public String language;

  /** The first is the preferred one. */
  @Convert(converter = StringListConverter.class)
  @Size(max = 10, message = "must have at most 10 items")
  @XmlElement
  public List<
          @Text(max = 180, required = true) @Email(message = "must be an e-mail address") String>
      emails;

  /** The first is the preferred one. */
  @Convert(converter = StringListConverter.class)
  @Size(max = 10, message = "must have at most 10 items")
  @XmlElement
  public List<
          @Text(max = 40, required = true)
          @Pattern(
              regexp = "[+]?[0-9 ()./\\-]*[0-9][0-9 ()./\\-]*( ?(x|ext\\.?) ?[0-9]{1,6})?",
              message = "must be a phone number")
          String>
      phones;

  @Embedded @Valid public Address address;
  @Embedded @Valid public Company company;

  /** The day on which the relationship began. */
  @Column(name = "relationship_began")
  @PlausibleDate
  public LocalDate relationshipBegan;

  /** The day on which it ended. */
  @Column(name = "relationship_ended")
  @PlausibleDate
  public LocalDate relationshipEnded;

  /** Whether the field has a value. */
  public boolean has(String field) {
    var known = DetailField.of(field);
    return known != null && known.value(this) != null;
  }

  /** Copies all values; neither object sees later changes of the other. */
  public <T extends SubjectDetails> T copyTo(T into) {
    return copyTo(into, field -> true);
  }

  /** Copies the values of the chosen fields. */
  public <T extends SubjectDetails> T copyTo(T into, Predicate<String> chosen) {
    for (var field : DetailField.ALL) {
      if (chosen.test(field.name())) {
        field.copy(this, into);
      }
    }
    return into;
  }

  /** Copies the value of one field of another object, also if it has none. */
  public void takeFrom(SubjectDetails other, String field) {
    DetailField.of(field).copy(other, this);
  }

  /** Removes blank texts and empty lists, and derives the name where only its parts were sent. */
  public void normalise() {
    DetailField.ALL.forEach(field -> field.set(this, normalised(field.value(this))));
    if (name == null) {
      name = derivedName();
    }
  }

  private static Object normalised(Object value) {
    if (value instanceof String text) {
      return text.isBlank() ? null : text.strip();
    }
    return value instanceof List<?> list && list.isEmpty() ? null : value;
  }

  /** The name that given and family name make, or null. */
  private String derivedName() {
    var name =
        Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return name.isEmpty() ? null : name;
  }

  /** A name that was derived from its parts follows them when they change. */
  public void updateDerivedName(SubjectDetails before) {
    if (name != null
        && name.equals(before.name)
        && name.equals(before.derivedName())
        && derivedName() != null) {
      name = derivedName();
    }
  }
}
