package org.notitia.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;

/**
 * Serves the OpenAPI document, which is written by hand: the scanner of the container omits fields
 * and adds content that is not valid OpenAPI.
 */
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
