package org.notitia.changes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.TreeSet;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.Page;
import org.notitia.platform.Role;

/** The change feed for clients that keep a copy of the register up to date. */
@Stateless
@RolesAllowed({Role.CRM, Role.OFFICER})
public class Changes {
  @Inject ChangeFeed feed;
  @Inject AuditTrail trail;

  /**
   * Lists the events after a position, in order.
   *
   * @param after the last position already read; 0 for the start of the feed
   * @param limit the maximum number of events
   * @return the events; {@code next} is always set, so that the client can poll with it
   */
  public Page<ChangeEventView> list(long after, int limit) {
    var events = feed.readAfter(after, limit);
    var subjects = new TreeSet<String>();
    events.forEach(event -> subjects.add(event.subjectId()));
    trail.record(subjects);
    var last = events.isEmpty() ? after : events.get(events.size() - 1).position();
    return new Page<>(events, Long.toString(last));
  }
}
