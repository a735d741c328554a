package org.notitia.acceptance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.notitia.platform.web.SubjectId;

/** What persons have seen and accepted of the notice, over REST. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class NoticeAcceptancesResource {
  @EJB NoticeAcceptances acquaintances;

  @GET
  @Path("subjects/{id}/notices")
  public NoticeStatus getNoticeStatus(@PathParam("id") @SubjectId String id) {
    return acquaintances.status(id);
  }

  @POST
  @Path("subjects/{id}/notices/{version}/seen")
  public NoticeStatus acknowledgeNotice(
      @PathParam("id") @SubjectId String id, @PathParam("version") String version) {
    return acquaintances.confirmSeen(id, version);
  }

  @POST
  @Path("subjects/{id}/uses")
  public NoticeStatus recordServiceUse(@PathParam("id") @SubjectId String id) {
    return acquaintances.recordUse(id);
  }
}
