package org.notitia.outbox;

import java.time.Instant;
import java.util.Map;

/**
 * A message as it is read: what kind of, to whom, and what became of it; never the address.
 *
 * @param failure what kept it from its person the last time; absent if nothing did
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, in UTC; absent once it no longer waits
 * @param sentAt when the mail server took it, in UTC; absent until then
 * @param data what it tells, by name; absent in the list for officers
 */
public record MessageView(
    String id,
    String subjectId,
    String kind,
    String language,
    Message.State state,
    DeliveryFailure failure,
    int attempts,
    Instant queuedAt,
    Instant dueAt,
    Instant sentAt,
    Map<String, Object> data) {}
