package org.notitia.permission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.notice.Channel;
import org.notitia.platform.web.SubjectId;

/** Permission checks over REST. */
@Path("subjects/{id}/permissions")
@Produces("application/json")
@ApplicationScoped
public class PermissionsResource {
  @EJB Permissions permissions;

  @GET
  public PermissionView checkPermission(
      @PathParam("id") @SubjectId String id,
      @QueryParam("purpose") String purpose,
      @QueryParam("channel") Channel channel) {
    return permissions.decide(id, purpose, channel);
  }
}
