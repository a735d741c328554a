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
 * The version, language and format of the document that a client requests. Query parameters take
 * precedence over request headers, so that a link can name all three.
 */
public class DocumentRequest {
  private static final int MAX_AGE_SECONDS = 60;

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

  /** The requested version; without {@code version} and {@code at} the version in force. */
  Notice selectVersion(Notices notices) {
    if (version != null) {
      return notices.version(version);
    }
    return at == null ? notices.inForce() : notices.inForce(at);
  }

  /**
   * The language of the query parameter, else the best match of {@code Accept-Language}, else the
   * first language of the notice.
   *
   * @throws ProblemException 400 if the version does not have the language of the query parameter
   */
  String selectLanguage(Notice notice) {
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

  /**
   * The format of the query parameter, else the first acceptable format of {@code Accept}.
   *
   * @throws ProblemException 400 if the document is not available in the format of the query
   *     parameter
   * @throws NotAcceptableException 406 if {@code Accept} allows no available format
   */
  DocumentFormat selectFormat(List<DocumentFormat> available) {
    if (format != null) {
      return available.stream()
          .filter(candidate -> candidate.code().equals(format))
          .findFirst()
          .orElseThrow(
              () ->
                  ProblemException.unreadable(
                      "format",
                      "must be one of "
                          + available.stream()
                              .map(DocumentFormat::code)
                              .collect(Collectors.joining(", "))));
    }
    for (var accepted : headers.getAcceptableMediaTypes()) {
      for (var candidate : available) {
        if (accepted.isCompatible(MediaType.valueOf(candidate.mediaType()))) {
          return candidate;
        }
      }
    }
    throw new NotAcceptableException();
  }

  /** The document with cache headers, or 304 if the client already has it. */
  Response response(Document document) {
    var tag = new EntityTag(document.tag());
    var precondition = request.evaluatePreconditions(tag);
    var notModified = precondition != null && isNotModified(precondition);
    var builder =
        notModified
            ? Response.notModified()
            : Response.ok(document.content(), document.format().contentType);
    var cache = new CacheControl();
    cache.setMaxAge(MAX_AGE_SECONDS);
    cache.setMustRevalidate(true);
    cache.setNoTransform(false); // a proxy may compress
    builder
        .tag(tag)
        .cacheControl(cache)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    if (document.language() != null) {
      builder.header(HttpHeaders.CONTENT_LANGUAGE, document.language());
    }
    return builder.build();
  }

  /** Only 304 counts: {@code If-Match} has no effect on a read. */
  private static boolean isNotModified(Response.ResponseBuilder precondition) {
    return precondition.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
  }
}
