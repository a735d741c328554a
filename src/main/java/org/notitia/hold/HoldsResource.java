package org.notitia.hold;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.Page;
import org.notitia.platform.rest.Creates;
import org.notitia.platform.web.SubjectId;

/** Holds over REST. */
@Path("")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class HoldsResource {
  @EJB Holds holds;

  @POST
  @Path("subjects/{id}/holds")
  @Creates("holds")
  public HoldView placeHold(@PathParam("id") @SubjectId String id, NewHold stated) {
    return holds.place(id, stated);
  }

  @GET
  @Path("subjects/{id}/holds")
  public Page<HoldView> listHolds(
      @PathParam("id") @SubjectId String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return holds.list(id, Page.limit(limit), after);
  }

  @GET
  @Path("holds/{id}")
  public HoldView getHold(@PathParam("id") String id) {
    return holds.find(id);
  }

  @POST
  @Path("holds/{id}/release")
  public HoldView releaseHold(@PathParam("id") String id) {
    return holds.release(id);
  }
}
