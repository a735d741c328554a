package org.notitia.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;

/** Tells the call in progress what it does: a resource method has the name of its operation. */
@Provider
public class OperationNameFilter implements ContainerRequestFilter {
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    var call = Call.current();
    call.act = resource.getResourceMethod().getName();
    var id = request.getUriInfo().getPathParameters().getFirst("id");
    if (Ids.is(id)) {
      switch (request.getUriInfo().getPathSegments().get(0).getPath()) {
        case "subjects" -> call.subjectId = id;
        case "entries" -> call.entryId = id;
        default -> {} // of no person
      }
    }
  }
}
