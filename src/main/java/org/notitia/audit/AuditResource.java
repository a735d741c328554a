package org.notitia.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.Page;
import org.notitia.platform.rest.Limit;

/** The trail over REST. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class AuditResource {
  @Inject AuditTrail trail;

  @GET
  @Path("audit")
  public Page<AuditRow> searchAudit(
      @BeanParam AuditCriteria asked, @QueryParam("limit") Limit limit) {
    return trail.search(asked, Limit.value(limit));
  }

  @GET
  @Path("subjects/{id}/accesses")
  public Page<AuditRow> listAccesses(
      @PathParam("id") String id,
      @QueryParam("limit") Limit limit,
      @QueryParam("after") String after) {
    return trail.accesses(id, Limit.value(limit), after);
  }
}
