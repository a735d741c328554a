package org.notitia.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.notitia.platform.Call;
import org.notitia.platform.Outcome;
import org.notitia.platform.Page;
import org.notitia.platform.Versioned;
import org.notitia.platform.web.HttpCalls;

/**
 * Sets response headers from the body and the call: ETag, Location of a created resource, Link to
 * the next page, and the categories left out.
 */
@Provider
public class ResponseHeadersFilter implements ContainerResponseFilter {
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var call = Call.current();
    if (call != null && !call.leftOut.isEmpty()) {
      response.getHeaders().putSingle(HttpCalls.LEFT_OUT, String.join(", ", call.leftOut));
    }
    if (response.getEntity() instanceof Versioned row && response.getStatus() < 300) {
      response
          .getHeaders()
          .putSingle(HttpHeaders.ETAG, new EntityTag(Long.toString(row.version())));
      if (row.outcome() == Outcome.CREATED) {
        response.setStatusInfo(Status.CREATED);
        setLocation(request.getUriInfo(), response, row);
      }
    } else if (response.getEntity() instanceof Page<?> page
        && page.next() != null
        && request.getMethod().equals("GET")) {
      var next =
          request.getUriInfo().getRequestUriBuilder().replaceQueryParam("after", page.next());
      response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next.build() + ">; rel=\"next\"");
    }
  }

  private void setLocation(UriInfo uri, ContainerResponseContext response, Versioned created) {
    var collection = resource.getResourceMethod().getAnnotation(Creates.class);
    if (collection != null) {
      var address = uri.getBaseUriBuilder().path(collection.value()).path(created.id()).build();
      response.getHeaders().putSingle(HttpHeaders.LOCATION, address);
    }
  }
}
