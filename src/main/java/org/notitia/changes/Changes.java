package org.notitia.changes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.TreeSet;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.Page;
import org.notitia.platform.Role;

/** The feed of changes for callers. */
@Stateless
@RolesAllowed({Role.CRM, Role.OFFICER})
public class Changes {
  @Inject ChangeFeed feed;
  @Inject AuditTrail trail;

  /**
   * What changed after that position, in order; {@code next} is always there, to ask again with.
   */
  public Page<ChangeEventView> list(long after, int limit) {
    var read = feed.readAfter(after, limit);
    var subjects = new TreeSet<String>();
    read.forEach(event -> subjects.add(event.subjectId()));
    trail.record(subjects);
    var last = read.isEmpty() ? after : read.get(read.size() - 1).position();
    return new Page<>(read, Long.toString(last));
  }
}
