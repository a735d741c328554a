package org.notitia.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.notitia.platform.ProblemException;

/**
 * One version of the privacy notice. Where the Transparency Information Language (TILT) has a
 * thing, it has the same name here.
 *
 * @param version counts from 1; a draft has none
 * @param effectiveFrom when it comes into force, in UTC; a draft has none
 * @param languages in which each of its texts is there, the first of them where no other is asked
 *     for
 * @param name of the register (P1)
 * @param contact for all that concerns the register
 * @param sources in order of standing, the highest first (P11)
 * @param recipients kinds of them, by role
 * @param territories where data may go; the first is the register's own (P21)
 * @param safeguards that an agreement with a recipient elsewhere may name (P21)
 * @param protection what is done to keep data safe, in sentences
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
   * Who answers for the register.
   *
   * @param country ISO 3166-1, two letters
   */
  public record Controller(
      String name, String division, String address, String country, Representative representative) {
    /** Who speaks for the controller. */
    public record Representative(String name, String email, String phone) {}
  }

  /** Whom persons turn to. */
  public record Contact(String name, String address, String email, String phone) {}

  /** Where persons complain (P35). */
  public record SupervisoryAuthority(
      String name, String address, String country, String email, String phone, String url) {}

  /**
   * From which age on marketing may reach a person (P19).
   *
   * @param smallestAge in full years
   * @param birthDateNeeded whether a person of unknown age counts as too young
   */
  public record Minors(int smallestAge, boolean birthDateNeeded) {}

  /** A source, named for people. */
  public record SourceDescription(Source code, LocalizedText name, LocalizedText description) {}

  /**
   * A kind of those to whom data goes.
   *
   * @param role whether it acts on the register's behalf, on its own, or by law
   * @param categories codes of what it may get
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

    /** By what right a recipient has data. */
    public enum Role {
      PROCESSOR,
      CONTROLLER,
      AUTHORITY
    }
  }

  /**
   * A country to which data may go.
   *
   * @param country ISO 3166-1, two letters
   * @param safeguards codes of those that protect data there; the register's own country needs none
   */
  public record Territory(String country, List<String> safeguards) {
    public Territory {
      safeguards = OptionalList.orEmpty(safeguards);
    }
  }

  /** What protects data elsewhere, such as standard contractual clauses. */
  public record Safeguard(
      String code, String reference, LocalizedText name, LocalizedText description) {}

  /**
   * A right of persons and how to use it.
   *
   * @param code as TILT names it where it does: {@code rightToInformation}
   * @param reference the article
   */
  public record Right(
      String code, String reference, LocalizedText name, LocalizedText description) {}

  /** The same document as that version, in force from then on. */
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

  /** The category of that code, refused by name of the field if the notice has none. */
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

  /** The category of a person's name: what is kept there is the person, and goes with it. */
  public Optional<Category> nameCategory() {
    return categories.stream()
        .filter(one -> one.keptIn() == Category.Storage.SUBJECT && one.hasField("name"))
        .findFirst();
  }

  public Optional<Category> findCategory(String category) {
    return categories.stream().filter(one -> one.code().equals(category)).findFirst();
  }

  /** The purpose of that code, refused by name of the field if the notice has none. */
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
   * Whether the purpose is about all data there is: a legal obligation that no category names, such
   * as to carry out persons' rights. Nothing is collected for it.
   */
  public boolean coversAllData(Purpose purpose) {
    return purpose.legalBasis().kind() == Purpose.LegalBasis.Kind.LEGAL_OBLIGATION
        && categories.stream().noneMatch(one -> one.purposes().contains(purpose.code()));
  }

  /** Whether the one source stands lower than the other (P11). */
  public boolean ranksBelow(Source one, Source other) {
    return rank(one) > rank(other);
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
