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
import org.notitia.notice.Channel;
import org.notitia.permission.PermissionView;
import org.notitia.permission.Permissions;
import org.notitia.platform.Page;
import org.notitia.platform.web.SubjectId;

/** What persons chose, and what follows from it, over REST. */
@Path("")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class ChoicesResource {
  @EJB Choices choices;
  @EJB Permissions permissions;

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

  @GET
  @Path("subjects/{id}/permissions")
  public PermissionView checkPermission(
      @PathParam("id") @SubjectId String id,
      @QueryParam("purpose") String purpose,
      @QueryParam("channel") Channel channel) {
    return permissions.decide(id, purpose, channel);
  }
}
