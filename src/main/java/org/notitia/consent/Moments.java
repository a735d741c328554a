package org.notitia.consent;

/**
 * When a person last made each kind of choice, in milliseconds since 1970 in UTC; 0 is never. Only
 * the latest of each kind counts, so the order in which choices are recorded does not matter, and
 * of two at the same instant the protecting one stands.
 */
record Moments(
    long consent,
    long withdrawal,
    long prohibition,
    long prohibitionLifted,
    long objection,
    long objectionWithdrawn) {
  static final Moments NONE = new Moments(0, 0, 0, 0, 0, 0);

  static Moments of(NewChoice.Kind kind, long at) {
    return switch (kind) {
      case CONSENT -> new Moments(at, 0, 0, 0, 0, 0);
      case WITHDRAWAL -> new Moments(0, at, 0, 0, 0, 0);
      case PROHIBITION -> new Moments(0, 0, at, 0, 0, 0);
      case PROHIBITION_LIFTED -> new Moments(0, 0, 0, at, 0, 0);
      case OBJECTION -> new Moments(0, 0, 0, 0, at, 0);
      case OBJECTION_WITHDRAWN -> new Moments(0, 0, 0, 0, 0, at);
    };
  }

  /** The later of each. */
  Moments and(Moments other) {
    return new Moments(
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
