package org.notitia.outbox;

import java.time.Instant;

/** A message that was sent, by its key. */
public record SentMessage(String key, Instant sentAt) {}
