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

/** The trail over REST. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class AuditResource {
  @EJB AuditEntries trail;

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
    var asked = new AuditCriteria(from, to, account, act, subject, after);
    return trail.search(asked, Page.limit(limit));
  }

  @GET
  @Path("subjects/{id}/accesses")
  public Page<AuditEntryView> listAccesses(
      @PathParam("id") @SubjectId String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return trail.accesses(id, Page.limit(limit), after);
  }
}
