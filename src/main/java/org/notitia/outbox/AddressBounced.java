package org.notitia.outbox;

/** A person's address was refused; fired in the transaction that notes it. */
public record AddressBounced(String subjectId) {}
