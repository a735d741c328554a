package org.notitia.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.notitia.platform.ProblemException;

/**
 * One version of the privacy notice.
 *
 * @param version counts from 1
 * @param effectiveFrom when it came into force, in UTC
 * @param language of its texts
 * @param sources in order of standing, the highest first
 */
public record Notice(
    long version,
    Instant effectiveFrom,
    String language,
    JsonNode register,
    JsonNode controller,
    JsonNode contact,
    List<Named> sources,
    List<Purpose> purposes,
    List<Category> categories) {

  /** A source, named for people. */
  public record Named(Source code, String name, String description) {}

  /** What data is used for, and by what right. */
  public record Purpose(
      String code,
      String name,
      String description,
      LegalBasis legalBasis,
      boolean directMarketing,
      boolean profiling,
      List<String> channels) {}

  /** The ground of the law on which a purpose rests. */
  public record LegalBasis(Kind kind, String article, String reasoning) {
    /** The grounds of GDPR art. 6(1) that the notice knows. */
    public enum Kind {
      CONSENT,
      CONTRACT,
      LEGAL_OBLIGATION,
      LEGITIMATE_INTEREST
    }
  }

  /** The category of that code, refused by name of the field if the notice has none. */
  public Category category(String code) {
    return categories.stream()
        .filter(category -> category.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "category",
                    "must be a category of the notice: "
                        + categories.stream()
                            .map(Category::code)
                            .collect(Collectors.joining(", "))));
  }

  /** Whether the one source stands lower than the other (P11). */
  public boolean isLesser(Source one, Source other) {
    return standing(one) > standing(other);
  }

  private int standing(Source source) {
    for (var i = 0; i < sources.size(); i++) {
      if (sources.get(i).code() == source) {
        return i;
      }
    }
    return sources.size();
  }
}
