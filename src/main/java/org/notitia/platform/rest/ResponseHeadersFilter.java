package org.notitia.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.notitia.platform.Call;
import org.notitia.platform.Outcome;
import org.notitia.platform.Page;
import org.notitia.platform.Versioned;

/**
 * What an answer's headers say of its body: version, address of what was made, the next page, what
 * is not in it.
 */
@Provider
public class ResponseHeadersFilter implements ContainerResponseFilter {
  /** What is made under a person, and stands at an address of its own. */
  private static final Set<String> OWN = Set.of("entries", "holds");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var call = Call.current();
    if (call != null && !call.leftOut.isEmpty()) {
      response.getHeaders().putSingle(SecurityFilter.LEFT_OUT, String.join(", ", call.leftOut));
    }
    if (response.getEntity() instanceof Versioned row && response.getStatus() < 300) {
      response
          .getHeaders()
          .putSingle(HttpHeaders.ETAG, new EntityTag(Long.toString(row.version())));
      if (row.outcome() == Outcome.CREATED) {
        response.setStatusInfo(Status.CREATED);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, address(request, row));
      }
    } else if (response.getEntity() instanceof Page<?> page
        && page.next() != null
        && request.getMethod().equals("GET")) {
      var next =
          request.getUriInfo().getRequestUriBuilder().replaceQueryParam("after", page.next());
      response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next.build() + ">; rel=\"next\"");
    }
  }

  /** Under the first name of the path, where every resource stands by its id. */
  private static Object address(ContainerRequestContext request, Versioned row) {
    var segments = request.getUriInfo().getPathSegments();
    var last = segments.get(segments.size() - 1).getPath();
    var collection = OWN.contains(last) ? last : segments.get(0).getPath();
    return request.getUriInfo().getBaseUriBuilder().path(collection).path(row.id()).build();
  }
}
