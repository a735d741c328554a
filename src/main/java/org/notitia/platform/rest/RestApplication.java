package org.notitia.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * REST lives under /api/v1.
 *
 * <p>Jersey would let its JSON-B provider read some types and {@link JsonBodyProvider} others, as
 * the order of discovery has it; naming a JSON feature of our own keeps it out.
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
