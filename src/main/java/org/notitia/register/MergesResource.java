package org.notitia.register;

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
import org.notitia.platform.web.SubjectId;

/** The merges of persons who were registered twice, over REST. */
@Path("")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class MergesResource {
  @EJB Merges merges;

  @POST
  @Path("merges")
  public MergedSubjectView mergeSubjects(NewMerge asked) {
    return merges.merge(asked);
  }

  @GET
  @Path("merges/{id}")
  public MergedSubjectView getMerge(@PathParam("id") String id) {
    return merges.find(id);
  }

  @GET
  @Path("subjects/{id}/merges")
  public Page<MergedSubjectView> listMerges(
      @PathParam("id") @SubjectId String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return merges.list(id, Page.limit(limit), after);
  }
}
