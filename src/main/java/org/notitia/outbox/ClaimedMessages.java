package org.notitia.outbox;

import java.util.List;
import java.util.Map;

/**
 * Messages that a worker has claimed.
 *
 * @param worker made new for each claim
 * @param addresses the e-mail addresses that their persons have now, by person
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
