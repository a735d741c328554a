package org.notitia.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.Page;
import org.notitia.platform.rest.Creates;
import org.notitia.platform.rest.IfMatch;
import org.notitia.platform.web.EntryId;
import org.notitia.platform.web.SubjectId;

/** The entries about persons over REST. */
@Path("")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class EntriesResource {
  @EJB Entries entries;

  @POST
  @Path("subjects/{id}/entries")
  @Creates("entries")
  public EntryView recordEntry(@PathParam("id") @SubjectId String id, NewEntry stated) {
    return entries.record(id, stated);
  }

  @GET
  @Path("subjects/{id}/entries")
  public Page<EntryView> listEntries(
      @PathParam("id") @SubjectId String id,
      @QueryParam("category") String category,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return entries.list(id, category, Page.limit(limit), after);
  }

  @GET
  @Path("entries/{id}")
  public EntryView getEntry(@PathParam("id") @EntryId String id) {
    return entries.find(id);
  }

  @PATCH
  @Path("entries/{id}")
  @Consumes("application/merge-patch+json")
  public EntryView updateEntry(
      @PathParam("id") @EntryId String id,
      @HeaderParam("If-Match") IfMatch seen,
      ObjectNode patch) {
    return entries.patch(id, IfMatch.required(seen), patch);
  }
}
