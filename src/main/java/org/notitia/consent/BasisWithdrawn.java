package org.notitia.consent;

/**
 * A person took back a consent to a purpose, or forbade it; fired in that transaction, so that what
 * had no other basis goes with it (P32).
 */
public record BasisWithdrawn(String subjectId, String purpose) {}
