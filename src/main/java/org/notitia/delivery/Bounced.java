package org.notitia.delivery;

/** A person's address was refused; fired in the transaction that notes it. */
public record Bounced(String subjectId) {}
