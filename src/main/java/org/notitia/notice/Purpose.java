package org.notitia.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What data is used for, and by what right (P2, P3).
 *
 * @param directMarketing whether a prohibition of direct marketing covers it (P39)
 * @param profiling whether persons are profiled for it
 * @param channels ways on which persons may be reached for it; none if it reaches nobody
 */
public record Purpose(
    String code,
    LocalizedText name,
    LocalizedText description,
    LegalBasis legalBasis,
    boolean directMarketing,
    boolean profiling,
    List<Channel> channels) {
  public Purpose {
    channels = OptionalList.orEmpty(channels);
  }

  /** Whether nothing may be done for it without the person's consent. */
  public boolean requiresConsent() {
    return legalBasis.kind() == LegalBasis.Kind.CONSENT;
  }

  /** Whether a person may object to it, as to all that rests on legitimate interest (P33). */
  @JsonIgnore
  public boolean allowsObjection() {
    return legalBasis.kind() == LegalBasis.Kind.LEGITIMATE_INTEREST;
  }

  /**
   * The one ground of the law on which a purpose rests.
   *
   * @param reference the article, as TILT has it: {@code GDPR-6-1-f}
   * @param reasoning why the interest is legitimate; needed for that ground alone
   */
  public record LegalBasis(Kind kind, String reference, LocalizedText reasoning) {
    /** The grounds of GDPR art. 6(1) that the notice knows. */
    public enum Kind {
      CONSENT,
      CONTRACT,
      LEGAL_OBLIGATION,
      LEGITIMATE_INTEREST
    }
  }
}
