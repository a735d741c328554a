package org.notitia.audience;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.notitia.platform.rest.Streaming;

/** REST resource for audiences. */
@Path("audiences")
@Consumes("application/json")
@ApplicationScoped
public class AudiencesResource {
  @EJB Audiences audiences;

  @POST
  @Produces({"application/x-ndjson", "text/csv"})
  @Streaming(Streaming.Side.RESPONSE)
  public Response openAudience(
      NewAudience asked, @Context HttpHeaders headers, @Context UriInfo address) {
    var id = audiences.open(asked);
    var format =
        headers.getAcceptableMediaTypes().stream()
            .flatMap(
                type ->
                    Arrays.stream(AudienceFormat.values())
                        .filter(
                            one ->
                                type.isCompatible(
                                    jakarta.ws.rs.core.MediaType.valueOf(one.mediaType))))
            .findFirst()
            .orElse(AudienceFormat.NDJSON);
    StreamingOutput lines = stream -> audiences.write(id, format, stream);
    return Response.created(address.getAbsolutePathBuilder().path(id).build())
        .type(format.mediaType)
        .entity(lines)
        .build();
  }

  @GET
  @Path("{id}")
  @Produces("application/json")
  public AudienceView getAudience(@PathParam("id") String id) {
    return audiences.find(id);
  }
}
