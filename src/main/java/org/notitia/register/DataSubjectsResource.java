package org.notitia.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.history.FieldChangeView;
import org.notitia.platform.Page;
import org.notitia.platform.rest.Creates;
import org.notitia.platform.rest.IfMatch;
import org.notitia.platform.web.SubjectId;

/** The persons of the register over REST. */
@Path("")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class DataSubjectsResource {
  @EJB DataSubjects subjects;

  @POST
  @Path("subjects")
  @Creates("subjects")
  public SubjectView registerSubject(NewSubject stated) {
    return subjects.register(stated);
  }

  @POST
  @Path("subjects/search")
  public Page<SubjectView> findSubjects(SubjectCriteria asked) {
    return subjects.search(asked);
  }

  @GET
  @Path("subjects/{id}")
  public SubjectView getSubject(@PathParam("id") @SubjectId String id) {
    return subjects.find(id);
  }

  @PATCH
  @Path("subjects/{id}")
  @Consumes("application/merge-patch+json")
  public SubjectView updateSubject(
      @PathParam("id") @SubjectId String id,
      @HeaderParam("If-Match") IfMatch seen,
      ObjectNode patch) {
    return subjects.patch(id, IfMatch.required(seen), patch);
  }

  @PUT
  @Path("subjects/by-customer-number/{number}")
  @Creates("subjects")
  public SubjectView putSubject(
      @PathParam("number") String number,
      @HeaderParam("If-Match") IfMatch seen,
      NewSubject stated) {
    return subjects.put(number, IfMatch.optional(seen), stated);
  }

  @PUT
  @Path("subjects/{id}/restriction")
  public SubjectView restrictSubject(
      @PathParam("id") @SubjectId String id,
      @HeaderParam("If-Match") IfMatch seen,
      Restriction asked) {
    return subjects.restrict(id, IfMatch.required(seen), asked);
  }

  @GET
  @Path("subjects/{id}/history")
  public Page<FieldChangeView> getHistory(
      @PathParam("id") @SubjectId String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return subjects.history(id, Page.limit(limit), after);
  }

  @GET
  @Path("companies/{businessId}/contacts")
  public Page<SubjectView> listCompanyContacts(
      @PathParam("businessId") String businessId,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return subjects.contacts(businessId, Page.limit(limit), after);
  }
}
