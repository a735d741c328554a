package org.notitia.notice;

import java.util.List;

/**
 * A purpose of processing, with its legal basis (P2, P3).
 *
 * @param directMarketing whether it is direct marketing, which a data subject can prohibit (P39)
 * @param profiling whether it includes profiling
 * @param channels the channels on which data subjects may be contacted; empty if nobody is
 *     contacted
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

  /** Whether it is allowed only with the consent of the data subject. */
  public boolean requiresConsent() {
    return legalBasis.kind() == LegalBasis.Kind.CONSENT;
  }

  /** Whether a data subject can object: its legal basis is a legitimate interest (P33). */
  public boolean allowsObjection() {
    return legalBasis.kind() == LegalBasis.Kind.LEGITIMATE_INTEREST;
  }

  /**
   * The legal basis of a purpose.
   *
   * @param reference the article in TILT notation, such as {@code GDPR-6-1-f}
   * @param reasoning why the interest is legitimate; required only for a legitimate interest
   */
  public record LegalBasis(Kind kind, String reference, LocalizedText reasoning) {
    /** The legal bases of GDPR art. 6(1) that a notice can use. */
    public enum Kind {
      CONSENT,
      CONTRACT,
      LEGAL_OBLIGATION,
      LEGITIMATE_INTEREST
    }
  }
}
