package org.notitia.outbox;

import java.time.Instant;
import java.util.Map;

/**
 * A message as callers read it: its kind, its recipient and its state, but never the address.
 *
 * @param failure why the last attempt failed; absent if it did not
 * @param attempts how many attempts were made
 * @param dueAt when the next attempt is due, in UTC; absent unless the message is queued
 * @param sentAt when the mail server accepted it, in UTC; absent until then
 * @param data the values that the templates fill in, by name; absent in the list for officers
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
