package org.notitia.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The JAX-RS application, under /api/v1.
 *
 * <p>The property of the JSON feature disables Jersey's JSON-B provider. Otherwise that provider
 * would read some types and {@link JsonBodyProvider} others, depending on the order of discovery.
 */
@ApplicationPath("api/v1")
@ApplicationScoped
public class RestApplication extends Application {
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.jsonFeature", "notitia",
        "jersey.config.server.jsonFeature", "notitia");
  }
}
