package org.notitia.publication;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** How persons stand to the notice, over REST. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class AcquaintancesResource {
  @EJB Acquaintances acquaintances;

  @GET
  @Path("subjects/{id}/notices")
  public NoticeStatus readNoticeStatus(@PathParam("id") String id) {
    return acquaintances.read(id);
  }

  @POST
  @Path("subjects/{id}/notices/{version}/seen")
  public NoticeStatus seeNotice(@PathParam("id") String id, @PathParam("version") String version) {
    return acquaintances.see(id, version);
  }

  @POST
  @Path("subjects/{id}/uses")
  public NoticeStatus recordUse(@PathParam("id") String id) {
    return acquaintances.use(id);
  }
}
