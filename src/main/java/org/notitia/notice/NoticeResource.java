package org.notitia.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The notice over REST, for everybody. */
@Path("notice")
@Produces("application/json")
@ApplicationScoped
public class NoticeResource {
  @Inject Notices notices;

  @GET
  public Notice readNotice() {
    return notices.inForce();
  }
}
