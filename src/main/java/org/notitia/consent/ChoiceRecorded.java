package org.notitia.consent;

/** A choice of a person was recorded; fired in that transaction, for the change feed. */
public record ChoiceRecorded(String subjectId) {}
