package org.notitia.register;

import jakarta.xml.bind.annotation.XmlType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notitia.notice.Means;
import org.notitia.notice.Source;
import org.notitia.register.details.SubjectDetails;

/** A person as a caller sends them, over REST or SOAP (P4 to P6). */
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

  /** The source of these values; by default, it follows from the caller's role. */
  public Source source;

  /** Whether a person or a machine enters them; by default, it follows from the caller's role. */
  public Means means;
}
