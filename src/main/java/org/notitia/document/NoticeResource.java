package org.notitia.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The notice and what is made from it over REST, for everybody. */
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
  public Response getPrivacyNotice(@BeanParam DocumentRequest wish) {
    return wish.response(documents.notice(wish));
  }

  @GET
  @Path("processing-record")
  @Produces({"application/json", "text/html", "text/csv", "application/pdf"})
  public Response getProcessingRecord(@BeanParam DocumentRequest wish) {
    return wish.response(documents.record(wish));
  }

  @GET
  @Path("schema")
  @Produces("application/schema+json")
  public Response getNoticeSchema(@BeanParam DocumentRequest wish) {
    return wish.response(documents.schema(wish));
  }

  @GET
  @Path("feed")
  @Produces("application/atom+xml")
  public Response getNoticeFeed(@BeanParam DocumentRequest wish) {
    return wish.response(documents.feed(wish));
  }
}
