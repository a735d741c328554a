package org.notitia.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.Page;
import org.notitia.platform.web.SubjectId;

/** The messages to persons over REST. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class MessagesResource {
  @EJB Messages messages;

  @GET
  @Path("messages")
  public Page<MessageView> listMessages(
      @QueryParam("state") String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return messages.list(state, Page.limit(limit), after);
  }

  @POST
  @Path("messages/{id}/resend")
  public MessageView resendMessage(@PathParam("id") String id) {
    return messages.resend(id);
  }

  @GET
  @Path("subjects/{id}/messages")
  public Page<MessageView> listSubjectMessages(
      @PathParam("id") @SubjectId String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return messages.listForSubject(id, Page.limit(limit), after);
  }
}
