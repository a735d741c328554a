package org.notitia.outbox;

/** A mail server refused a person's address; fired in the transaction that records it. */
public record AddressBounced(String subjectId) {}
