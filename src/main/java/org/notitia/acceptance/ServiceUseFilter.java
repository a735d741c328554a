package org.notitia.acceptance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.notitia.notice.Notices;
import org.notitia.platform.Caller;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;

/**
 * A servlet filter that records, after a call by a person's own account, that the person uses the
 * service (P42). It does so at most once a minute, and after acceptance not until another version
 * is in force.
 */
public class ServiceUseFilter extends HttpFilter {
  private static final Logger LOGGER = System.getLogger(ServiceUseFilter.class.getName());
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100_000;

  @EJB transient NoticeAcceptances acquaintances;
  @Inject transient Notices notices;

  private final transient Cache<String, Long> recentlyRecorded =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final transient Cache<String, Long> accepted =
      Caffeine.newBuilder().maximumSize(MOST).build();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (response.getStatus() < 400
        && request.getUserPrincipal() instanceof Caller caller
        && caller.subjectId() != null
        && caller.roles().contains(Role.SUBJECT)) {
      recordUse(caller.subjectId());
    }
  }

  private void recordUse(String subjectId) {
    var version = notices.inForce().version();
    if (version.equals(accepted.getIfPresent(subjectId))
        || version.equals(recentlyRecorded.getIfPresent(subjectId))) {
      return;
    }
    try {
      recentlyRecorded.put(subjectId, version);
      if (acquaintances.recordOwnUse(subjectId)) {
        accepted.put(subjectId, version);
      }
    } catch (ProblemException failed) { // the next call records it
      LOGGER.log(Level.DEBUG, "A service use was not recorded: {0}", failed.problem().title);
    }
  }
}
