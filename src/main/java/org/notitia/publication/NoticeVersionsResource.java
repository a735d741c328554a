package org.notitia.publication;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.notice.Notice;
import org.notitia.notice.NoticeVersionView;
import org.notitia.notice.difference.Difference;
import org.notitia.platform.Page;
import org.notitia.platform.rest.Creates;
import org.notitia.platform.rest.IfMatch;

/** The versions of the notice over REST. */
@Path("notices")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class NoticeVersionsResource {
  @EJB NoticeVersions versions;

  @GET
  public Page<NoticeVersionView> listNoticeVersions(
      @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
    return versions.list(Page.limit(limit), after);
  }

  @POST
  @Creates("notices")
  public NoticeVersionView draftNotice(Notice notice) {
    return versions.draft(notice);
  }

  @GET
  @Path("{id}")
  public NoticeVersionView getNoticeVersion(@PathParam("id") String id) {
    return versions.find(id);
  }

  @PUT
  @Path("{id}")
  public NoticeVersionView updateNoticeDraft(
      @PathParam("id") String id, @HeaderParam("If-Match") IfMatch seen, Notice notice) {
    return versions.change(id, IfMatch.required(seen), notice);
  }

  @GET
  @Path("{id}/check")
  public NoticeCheck checkNotice(@PathParam("id") String id) {
    return versions.check(id);
  }

  @GET
  @Path("{id}/difference")
  public Difference compareNotices(@PathParam("id") String id, @QueryParam("from") Long from) {
    return versions.compare(id, from);
  }

  @POST
  @Path("{id}/publication")
  public NoticeVersionView publishNotice(@PathParam("id") String id, NoticePublication asked) {
    return versions.publish(id, asked);
  }

  @POST
  @Path("{id}/withdrawal")
  public NoticeVersionView withdrawNotice(@PathParam("id") String id) {
    return versions.withdraw(id);
  }
}
