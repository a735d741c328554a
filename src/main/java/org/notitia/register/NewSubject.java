package org.notitia.register;

import jakarta.xml.bind.annotation.XmlType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notitia.notice.Means;
import org.notitia.notice.Source;

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
public class NewSubject extends SubjectDetails {
  /** The names of all fields that can be stated; those within address and company with a dot. */
  public static final Set<String> FIELDS =
      Stream.concat(SubjectDetails.FIELDS.stream(), Stream.of("source", "means"))
          .collect(Collectors.toUnmodifiableSet());

  /** From where these values come; by the caller's role if it is not sent. */
  public Source source;

  /** Whether a person or a machine puts them in; by the caller's role if it is not sent. */
  public Means means;
}
