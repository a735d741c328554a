package org.notitia.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.notitia.platform.Page;
import org.notitia.platform.web.SubjectId;

/** Choices of data subjects, and their status, over REST. */
@Path("")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class ChoicesResource {
  @EJB Choices choices;

  @POST
  @Path("subjects/{id}/choices")
  public ChoiceView recordChoice(@PathParam("id") @SubjectId String id, NewChoice stated) {
    return choices.record(id, stated);
  }

  @GET
  @Path("subjects/{id}/choices")
  public Page<ChoiceView> listChoices(
      @PathParam("id") @SubjectId String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return choices.list(id, Page.limit(limit), after);
  }

  @GET
  @Path("subjects/{id}/choice-status")
  public List<ChoiceStatusView> getChoiceStatus(@PathParam("id") @SubjectId String id) {
    return choices.standing(id);
  }
}
