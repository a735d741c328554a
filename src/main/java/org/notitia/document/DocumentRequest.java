package org.notitia.document;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.notitia.notice.Languages;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.platform.ProblemException;

/**
 * Which document a caller wants: of which version, in which language and form. What the address
 * says goes before what the headers say, so that there can be links.
 */
public class DocumentRequest {
  private static final int FRESH_SECONDS = 60;

  @QueryParam("version")
  public Long version;

  @QueryParam("at")
  public Instant at;

  @QueryParam("language")
  public String language;

  @QueryParam("format")
  public String format;

  @Context HttpHeaders headers;
  @Context Request request;

  Notice notice(Notices notices) {
    if (version != null) {
      return notices.version(version);
    }
    return at == null ? notices.inForce() : notices.inForce(at);
  }

  /** The language by the address, else the best of {@code Accept-Language}, else the first. */
  String language(Notice notice) {
    var languages = notice.languages();
    if (language != null) {
      if (languages.contains(language)) {
        return language;
      }
      throw ProblemException.unreadable(
          "language", "must be a language of that version: " + String.join(", ", languages));
    }
    return Languages.nearest(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), languages);
  }

  /** The form by the address, else by {@code Accept}; the first where anything is welcome. */
  DocumentFormat format(List<DocumentFormat> offered) {
    if (format != null) {
      return offered.stream()
          .filter(one -> one.code().equals(format))
          .findFirst()
          .orElseThrow(
              () ->
                  ProblemException.unreadable(
                      "format",
                      "must be one of "
                          + offered.stream()
                              .map(DocumentFormat::code)
                              .collect(Collectors.joining(", "))));
    }
    for (var accepted : headers.getAcceptableMediaTypes()) {
      for (var one : offered) {
        if (accepted.isCompatible(MediaType.valueOf(one.mediaType()))) {
          return one;
        }
      }
    }
    throw new NotAcceptableException();
  }

  /** The document with what caches need, or 304 if the caller has it. */
  Response answer(Document document) {
    var tag = new EntityTag(document.tag());
    var unchanged = request.evaluatePreconditions(tag);
    var known = unchanged != null && isNotModified(unchanged);
    var answer =
        known ? Response.notModified() : Response.ok(document.content(), document.form().type);
    var cache = new CacheControl();
    cache.setMaxAge(FRESH_SECONDS);
    cache.setMustRevalidate(true);
    cache.setNoTransform(false); // a proxy may compress
    answer
        .tag(tag)
        .cacheControl(cache)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    if (document.language() != null) {
      answer.header(HttpHeaders.CONTENT_LANGUAGE, document.language());
    }
    return answer.build();
  }

  /** Reading is not bound to {@code If-Match}. */
  private static boolean isNotModified(Response.ResponseBuilder unchanged) {
    return unchanged.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
  }
}
