package org.notitia.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The retention report over REST. */
@Path("retention/report")
@Produces("application/json")
@ApplicationScoped
public class RetentionResource {
  @EJB RetentionReports reports;

  @GET
  public RetentionReport getRetentionReport() {
    return reports.read();
  }
}
