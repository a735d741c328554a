package org.notitia.outbox;

import java.util.List;
import java.util.Map;
import org.notitia.subject.SubjectContact;

/**
 * Messages that a worker has claimed.
 *
 * @param worker made new for each claim
 * @param contacts how to reach their data subjects now, by id
 */
public record ClaimedMessages(
    String worker, List<Message> messages, Map<String, SubjectContact> contacts) {
  List<String> ids() {
    return messages.stream().map(Message::id).toList();
  }

  /** Returns the first address of the message's recipient, or null. */
  public String address(Message message) {
    var contact = contacts.get(message.subjectId());
    return contact == null ? null : contact.emails().stream().findFirst().orElse(null);
  }
}
