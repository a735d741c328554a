package org.notitia.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.Page;
import org.notitia.platform.rest.InstantParameter;
import org.notitia.platform.rest.PageLimit;

/** REST resource of the audit trail. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class AuditResource {
  @EJB AuditEntries entries;

  @GET
  @Path("audit")
  public Page<AuditEntryView> searchAuditTrail(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("account") String account,
      @QueryParam("act") String act,
      @QueryParam("subject") String subject,
      @QueryParam("limit") PageLimit limit,
      @QueryParam("after") String after) {
    var criteria =
        new AuditCriteria(
            InstantParameter.read("from", from),
            InstantParameter.read("to", to),
            account,
            act,
            subject,
            after);
    return entries.search(criteria, PageLimit.value(limit));
  }

  @GET
  @Path("subjects/{id}/accesses")
  public Page<AuditEntryView> listAccesses(
      @PathParam("id") String id,
      @QueryParam("limit") PageLimit limit,
      @QueryParam("after") String after) {
    return entries.accesses(id, PageLimit.value(limit), after);
  }
}
