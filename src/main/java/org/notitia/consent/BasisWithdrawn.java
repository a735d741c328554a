package org.notitia.consent;

/**
 * A person withdrew a consent to a purpose, forbade it or objected to it. Fired in that
 * transaction, so that data without another legal basis is removed (P32).
 */
public record BasisWithdrawn(String subjectId, String purpose) {}
