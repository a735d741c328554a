package org.notitia.outbox;

import java.util.Map;

/**
 * A message to be queued.
 *
 * @param kind the name of its templates, {@code /mail/<kind>.<language>.mustache}
 * @param key identifies the message for all time: {@code notice-2:<subject>}
 * @param language the person's; if it has no template, the English one is used
 * @param data what the templates fill in, with no more personal data than needed; {@code version}
 *     is a version of the notice, and the templates then know its changes
 */
public record NewMessage(
    String subjectId, String kind, String key, String language, Map<String, ?> data) {}
