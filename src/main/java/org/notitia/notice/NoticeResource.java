package org.notitia.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.ProblemException;
import org.notitia.platform.rest.Moment;

/** The notice over REST, for everybody. */
@Path("notice")
@Produces("application/json")
@ApplicationScoped
public class NoticeResource {
  @Inject Notices notices;

  @GET
  public Notice readNotice(@QueryParam("version") String version, @QueryParam("at") String at) {
    if (version != null) {
      return notices.version(number(version));
    }
    return at == null ? notices.inForce() : notices.inForce(Moment.read("at", at));
  }

  private static long number(String version) {
    try {
      return Long.parseLong(version);
    } catch (NumberFormatException wrong) {
      throw ProblemException.unreadable("version", "must be the number of a published version");
    }
  }
}
