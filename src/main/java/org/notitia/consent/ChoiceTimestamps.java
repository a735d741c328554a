package org.notitia.consent;

/**
 * When a person last made each kind of choice, in milliseconds since 1970 in UTC; 0 is never. Only
 * the latest of each kind counts, so the order in which choices are recorded does not matter. Of
 * two choices at the same instant, the one that protects the person counts.
 */
public record ChoiceTimestamps(
    long consent,
    long withdrawal,
    long prohibition,
    long prohibitionLifted,
    long objection,
    long objectionWithdrawn) {
  static final ChoiceTimestamps NONE = new ChoiceTimestamps(0, 0, 0, 0, 0, 0);

  static ChoiceTimestamps of(NewChoice.Kind kind, long at) {
    return switch (kind) {
      case CONSENT -> new ChoiceTimestamps(at, 0, 0, 0, 0, 0);
      case WITHDRAWAL -> new ChoiceTimestamps(0, at, 0, 0, 0, 0);
      case PROHIBITION -> new ChoiceTimestamps(0, 0, at, 0, 0, 0);
      case PROHIBITION_LIFTED -> new ChoiceTimestamps(0, 0, 0, at, 0, 0);
      case OBJECTION -> new ChoiceTimestamps(0, 0, 0, 0, at, 0);
      case OBJECTION_WITHDRAWN -> new ChoiceTimestamps(0, 0, 0, 0, 0, at);
    };
  }

  /** The later time of each kind. */
  ChoiceTimestamps latest(ChoiceTimestamps other) {
    return new ChoiceTimestamps(
        Math.max(consent, other.consent),
        Math.max(withdrawal, other.withdrawal),
        Math.max(prohibition, other.prohibition),
        Math.max(prohibitionLifted, other.prohibitionLifted),
        Math.max(objection, other.objection),
        Math.max(objectionWithdrawn, other.objectionWithdrawn));
  }

  boolean consents() {
    return consent > withdrawal;
  }

  boolean prohibits() {
    return prohibition > 0 && prohibition >= prohibitionLifted;
  }

  boolean objects() {
    return objection > 0 && objection >= objectionWithdrawn;
  }
}
