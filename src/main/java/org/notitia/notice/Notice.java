package org.notitia.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.notitia.platform.ProblemException;

/**
 * A version of the privacy notice. Names follow the Transparency Information Language (TILT) where
 * TILT has the same concept.
 *
 * @param version the version number, from 1; null for a draft
 * @param effectiveFrom when the version comes into force, in UTC; null for a draft
 * @param languages the languages of every text; the first is the default
 * @param name the name of the register (P1)
 * @param contact the contact for all questions about the register
 * @param sources the sources of data in order of rank, the highest first (P11)
 * @param recipients the categories of recipients
 * @param territories the countries to which data may be transferred; the first is the country of
 *     the register (P21)
 * @param safeguards the safeguards for transfers to other countries (P21)
 * @param protection the technical and organisational measures, in sentences
 */
public record Notice(
    Long version,
    Instant effectiveFrom,
    List<String> languages,
    LocalizedText name,
    Controller controller,
    Contact contact,
    SupervisoryAuthority supervisoryAuthority,
    Minors minors,
    List<SourceDescription> sources,
    List<Purpose> purposes,
    List<Category> categories,
    List<RecipientCategory> recipients,
    List<Territory> territories,
    List<Safeguard> safeguards,
    List<Right> rights,
    List<LocalizedText> protection) {
  public Notice {
    languages = OptionalList.orEmpty(languages);
    sources = OptionalList.orEmpty(sources);
    purposes = OptionalList.orEmpty(purposes);
    categories = OptionalList.orEmpty(categories);
    recipients = OptionalList.orEmpty(recipients);
    territories = OptionalList.orEmpty(territories);
    safeguards = OptionalList.orEmpty(safeguards);
    rights = OptionalList.orEmpty(rights);
    protection = OptionalList.orEmpty(protection);
  }

  /**
   * The controller of the register.
   *
   * @param country the two-letter country code (ISO 3166-1)
   */
  public record Controller(
      String name, String division, String address, String country, Representative representative) {
    /** The representative of the controller. */
    public record Representative(String name, String email, String phone) {}
  }

  /** The contact for data subjects. */
  public record Contact(String name, String address, String email, String phone) {}

  /** The supervisory authority, to which data subjects can complain (P35). */
  public record SupervisoryAuthority(
      String name, String address, String country, String email, String phone, String url) {}

  /**
   * The minimum age for direct marketing and consent (P19).
   *
   * @param smallestAge the minimum age in full years
   * @param birthDateNeeded whether a data subject of unknown age counts as too young
   */
  public record Minors(int smallestAge, boolean birthDateNeeded) {}

  /** A source of data, with its name and description. */
  public record SourceDescription(Source code, LocalizedText name, LocalizedText description) {}

  /**
   * A category of recipients.
   *
   * @param role whether the recipients act as processors, as controllers or as authorities
   * @param categories the codes of the data categories that they may receive
   */
  public record RecipientCategory(
      String code,
      Role role,
      LocalizedText name,
      LocalizedText description,
      List<String> categories) {
    public RecipientCategory {
      categories = OptionalList.orEmpty(categories);
    }

    /** The role in which a recipient receives data. */
    public enum Role {
      PROCESSOR,
      CONTROLLER,
      AUTHORITY
    }
  }

  /**
   * A country to which data may be transferred.
   *
   * @param country the two-letter country code (ISO 3166-1)
   * @param safeguards the codes of the safeguards there; the country of the register needs none
   */
  public record Territory(String country, List<String> safeguards) {
    public Territory {
      safeguards = OptionalList.orEmpty(safeguards);
    }
  }

  /** A safeguard for transfers to another country, such as standard contractual clauses. */
  public record Safeguard(
      String code, String reference, LocalizedText name, LocalizedText description) {}

  /**
   * A right of data subjects and how to exercise it.
   *
   * @param code the TILT name if TILT has the right, such as {@code rightToInformation}
   * @param reference the article, such as {@code GDPR-15}
   */
  public record Right(
      String code, String reference, LocalizedText name, LocalizedText description) {}

  /** A copy with this version number and effective date. */
  public Notice withVersion(Long version, Instant effectiveFrom) {
    return new Notice(
        version,
        effectiveFrom,
        languages,
        name,
        controller,
        contact,
        supervisoryAuthority,
        minors,
        sources,
        purposes,
        categories,
        recipients,
        territories,
        safeguards,
        rights,
        protection);
  }

  /**
   * The category with this code.
   *
   * @throws ProblemException 422 on the field {@code category} if the notice has no such category
   */
  public Category category(String code) {
    return findCategory(code)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "category",
                    "must be a category of the notice: "
                        + categories.stream()
                            .map(Category::code)
                            .collect(Collectors.joining(", "))));
  }

  /**
   * The category that has the name of the data subject. The data subject itself is stored there: it
   * is erased when this category expires.
   */
  public Optional<Category> nameCategory() {
    return categories.stream()
        .filter(one -> one.keptIn() == Category.Storage.SUBJECT && one.hasField("name"))
        .findFirst();
  }

  /** The category with this code, if the notice has it. */
  public Optional<Category> findCategory(String category) {
    return categories.stream().filter(one -> one.code().equals(category)).findFirst();
  }

  /**
   * The purpose with this code.
   *
   * @throws ProblemException 422 on the field {@code purpose} if the notice has no such purpose
   */
  public Purpose purpose(String code) {
    return purposes.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "purpose",
                    "must be a purpose of the notice: "
                        + purposes.stream().map(Purpose::code).collect(Collectors.joining(", "))));
  }

  /**
   * Whether the purpose covers all data: a legal obligation without a category, such as answering
   * requests of data subjects. No data is collected for it.
   */
  public boolean coversAllData(Purpose purpose) {
    return purpose.legalBasis().kind() == Purpose.LegalBasis.Kind.LEGAL_OBLIGATION
        && categories.stream().noneMatch(one -> one.purposes().contains(purpose.code()));
  }

  /** Whether the first source has a lower rank than the second (P11). */
  public boolean ranksBelow(Source source, Source other) {
    return rank(source) > rank(other);
  }

  private int rank(Source source) {
    for (var i = 0; i < sources.size(); i++) {
      if (sources.get(i).code() == source) {
        return i;
      }
    }
    return sources.size();
  }
}
