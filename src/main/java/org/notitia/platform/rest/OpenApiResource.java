package org.notitia.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;

/** Our own OpenAPI document; the container's scanner loses fields and adds what is not OpenAPI. */
@Path("openapi.json")
@Produces("application/json")
@ApplicationScoped
public class OpenApiResource {
  @GET
  public byte[] getApiDescription() throws IOException {
    try (var document = OpenApiResource.class.getResourceAsStream("/openapi/openapi.json")) {
      return document.readAllBytes();
    }
  }
}
