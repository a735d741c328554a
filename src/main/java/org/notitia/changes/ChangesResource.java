package org.notitia.changes;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;

/** REST resource of the change feed. */
@Path("changes")
@Produces("application/json")
@ApplicationScoped
public class ChangesResource {
  @EJB Changes changes;

  @GET
  public Page<ChangeEventView> listChanges(
      @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
    if (after != null && !after.matches("\\d{1,18}")) {
      throw ProblemException.unreadable(
          "after", "must be the value of next from an earlier response");
    }
    return changes.list(after == null ? 0 : Long.parseLong(after), Page.limit(limit));
  }
}
