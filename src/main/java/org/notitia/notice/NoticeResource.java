package org.notitia.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.rest.Moment;

/** The notice over REST, for everybody. */
@Path("notice")
@Produces("application/json")
@ApplicationScoped
public class NoticeResource {
  @Inject Notices notices;

  @GET
  public Notice readNotice(
      @QueryParam("version") PublishedNumber version, @QueryParam("at") String at) {
    if (version != null) {
      return notices.version(version.number());
    }
    return at == null ? notices.inForce() : notices.inForce(Moment.read("at", at));
  }
}
