package org.notitia.platform.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/**
 * Refuses (415) a request without Content-Type if the operation reads a body; JAX-RS would pass
 * null to the operation.
 */
@Provider
public class MediaTypeFilter implements ContainerRequestFilter {
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!HttpMethod.GET.equals(request.getMethod())
        && request.getMediaType() == null
        && readsBody()) {
      throw new NotSupportedException();
    }
  }

  private boolean readsBody() {
    return Arrays.stream(resource.getResourceMethod().getParameterAnnotations())
        .anyMatch(annotations -> annotations.length == 0);
  }
}
