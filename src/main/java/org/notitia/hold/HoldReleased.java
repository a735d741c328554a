package org.notitia.hold;

/** A hold was released before its last day; fired in that transaction. */
public record HoldReleased(String subjectId) {}
