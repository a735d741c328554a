package org.notitia.consent;

/** A choice of a person was recorded; fired in that transaction, for those who follow changes. */
public record ChoiceRecorded(String subjectId) {}
