package org.notitia.quality;

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

/** Data quality findings over REST. */
@Path("")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class QualityResource {
  @EJB Findings findings;

  @GET
  @Path("findings")
  public Page<FindingView> listFindings(
      @QueryParam("kind") QualityRule.Kind kind,
      @QueryParam("rule") String rule,
      @QueryParam("state") Finding.State state,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return findings.list(kind, QualityRule.read(rule), state, Page.limit(limit), after);
  }

  @POST
  @Path("subjects/{id}/bounces")
  public FindingView reportBounce(@PathParam("id") @SubjectId String id) {
    return findings.report(id);
  }

  @POST
  @Path("findings/{id}/dismissal")
  public FindingView dismissFinding(@PathParam("id") String id, Dismissal asked) {
    return findings.dismiss(id, asked);
  }
}
