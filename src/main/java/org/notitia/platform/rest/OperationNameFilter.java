package org.notitia.platform.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;
import org.notitia.platform.web.EntryId;
import org.notitia.platform.web.SubjectId;

/**
 * Sets the operation of the call in progress to the name of the resource method, and records the
 * ids in its path.
 */
@Provider
public class OperationNameFilter implements ContainerRequestFilter {
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    var call = Call.current();
    var operation = resource.getResourceMethod();
    call.act = operation.getName();
    for (var parameter : operation.getParameters()) {
      var path = parameter.getAnnotation(PathParam.class);
      var id =
          path == null ? null : request.getUriInfo().getPathParameters().getFirst(path.value());
      if (Ids.is(id)) {
        if (parameter.isAnnotationPresent(SubjectId.class)) {
          call.subjectId = id;
        } else if (parameter.isAnnotationPresent(EntryId.class)) {
          call.entryId = id;
        }
      }
    }
  }
}
