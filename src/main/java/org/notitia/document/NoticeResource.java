package org.notitia.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** REST resource of the notice and the documents generated from it. Public, without a login. */
@Path("notice")
@ApplicationScoped
public class NoticeResource {
  @Inject Documents documents;

  @GET
  @Produces({
    "application/json",
    "text/html",
    "application/pdf",
    "application/vnd.tilt+json",
    "application/ld+json"
  })
  public Response getPrivacyNotice(@BeanParam DocumentRequest request) {
    return request.response(documents.notice(request));
  }

  @GET
  @Path("processing-record")
  @Produces({"application/json", "text/html", "text/csv", "application/pdf"})
  public Response getProcessingRecord(@BeanParam DocumentRequest request) {
    return request.response(documents.record(request));
  }

  @GET
  @Path("schema")
  @Produces("application/schema+json")
  public Response getNoticeSchema(@BeanParam DocumentRequest request) {
    return request.response(documents.schema(request));
  }

  @GET
  @Path("feed")
  @Produces("application/atom+xml")
  public Response getNoticeFeed(@BeanParam DocumentRequest request) {
    return request.response(documents.feed(request));
  }
}
