package org.notitia.outbox;

import java.util.List;
import java.util.Map;

/**
 * Messages that a worker has claimed.
 *
 * @param worker the id of the claim, new for each claim
 * @param addresses the present e-mail addresses of the recipients, by person
 */
public record ClaimedMessages(
    String worker, List<Message> messages, Map<String, List<String>> addresses) {
  List<String> ids() {
    return messages.stream().map(Message::id).toList();
  }

  /** Returns the first address of the message's recipient, or null. */
  public String address(Message message) {
    return addresses.getOrDefault(message.subjectId(), List.of()).stream().findFirst().orElse(null);
  }
}
