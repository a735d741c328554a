package org.notitia.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.notitia.imports.mapping.NewImport;
import org.notitia.platform.Page;
import org.notitia.platform.rest.Creates;
import org.notitia.platform.rest.Streaming;

/** REST resource for imports. */
@Path("imports")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class ImportsResource {
  @EJB Imports imports;
  @EJB Uploads uploads;

  @POST
  @Creates("imports")
  public ImportView createImport(NewImport stated) {
    return imports.create(stated);
  }

  @GET
  public Page<ImportView> listImports(
      @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
    return imports.list(Page.limit(limit), after);
  }

  @GET
  @Path("{id}")
  public ImportView getImport(@PathParam("id") String id) {
    return imports.find(id);
  }

  @PUT
  @Path("{id}/content")
  @Consumes({"text/csv", "application/x-ndjson"})
  @Streaming(Streaming.Side.REQUEST)
  public Response uploadImport(@PathParam("id") String id, InputStream content) {
    return Response.accepted(uploads.upload(id, content)).build();
  }

  @GET
  @Path("{id}/rejections")
  public Page<RejectionView> listRejections(
      @PathParam("id") String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("after") String after) {
    return imports.rejections(id, Page.limit(limit), after);
  }
}
