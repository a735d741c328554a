package org.notitia.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.notitia.platform.Page;
import org.notitia.platform.web.SubjectId;

/** REST resource of the audit trail. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class AuditResource {
  @EJB AuditEntries entries;

  @GET
  @Path("audit")
  public Page<AuditEntryView> searchAuditTrail(
      @QueryParam("from") Instant from,
      @QueryParam("to") Instant to,
      @QueryParam("account") String account,
      @QueryParam("act") String act,
      @QueryParam("subject") String subject,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    var criteria = new AuditCriteria(from, to, account, act, subject, after);
    return entries.search(criteria, Page.limit(limit));
  }

  @GET
  @Path("subjects/{id}/accesses")
  public Page<AuditEntryView> listAccesses(
      @PathParam("id") @SubjectId String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return entries.accesses(id, Page.limit(limit), after);
  }
}
