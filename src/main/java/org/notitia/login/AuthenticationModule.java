package org.notitia.login;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.notitia.platform.Caller;
import org.notitia.platform.Problem;
import org.notitia.platform.ProblemException;
import org.notitia.platform.soap.Fault;
import org.notitia.platform.web.ProblemResponses;

/** Authenticates requests where web.xml requires it: by HTTP Basic or by a bearer token. */
class AuthenticationModule implements ServerAuthModule {
  private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";
  private static final int LONGEST = 8192;

  private CallbackHandler container;
  private volatile Authenticator logins;

  @Override
  public void initialize(
      MessagePolicy request,
      MessagePolicy response,
      CallbackHandler handler,
      Map<String, Object> options) {
    container = handler;
  }

  @Override
  public Class<?>[] getSupportedMessageTypes() {
    return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
  }

  @Override
  public AuthStatus validateRequest(MessageInfo info, Subject client, Subject service)
      throws AuthException {
    var request = (HttpServletRequest) info.getRequestMessage();
    var response = (HttpServletResponse) info.getResponseMessage();
    try {
      if (!Boolean.parseBoolean(String.valueOf(info.getMap().get(MANDATORY)))) {
        return tell(new CallerPrincipalCallback(client, (Principal) null));
      }
      var caller = caller(request.getHeader("Authorization"));
      if (caller != null) {
        return tell(
            new CallerPrincipalCallback(client, caller),
            new GroupPrincipalCallback(client, caller.roles().toArray(String[]::new)));
      }
      response.setHeader("WWW-Authenticate", "Basic realm=\"Notitia\", charset=\"UTF-8\"");
      return refuse(
          request,
          response,
          Problem.of(
              401,
              "Unauthorized",
              "Send HTTP Basic credentials, or a bearer token from POST /api/v1/tokens."));
    } catch (Authenticator.LockedOut locked) {
      response.setHeader("Retry-After", Long.toString(locked.seconds));
      return refuse(
          request,
          response,
          Problem.of(
              429,
              "Too Many Requests",
              "Too many failed logins for this name; try again after the time in Retry-After."));
    } catch (ProblemException busy) {
      return refuse(request, response, busy.problem());
    }
  }

  private AuthStatus tell(Callback... callbacks) throws AuthException {
    try {
      container.handle(callbacks);
      return AuthStatus.SUCCESS;
    } catch (IOException | UnsupportedCallbackException failed) {
      throw new AuthException(failed);
    }
  }

  private static AuthStatus refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws AuthException {
    try {
      if (request.getRequestURI().contains("/soap/")) {
        Fault.send(response, problem);
      } else {
        ProblemResponses.send(response, problem);
      }
      return AuthStatus.SEND_FAILURE;
    } catch (IOException failed) {
      throw new AuthException(failed);
    }
  }

  private Caller caller(String header) throws Authenticator.LockedOut {
    if (header == null || header.length() > LONGEST) {
      return null;
    }
    if (logins == null) {
      logins = CDI.current().select(Authenticator.class).get();
    }
    if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return logins.authenticateBearer(header.substring(7).trim());
    }
    var login =
        header.regionMatches(true, 0, "Basic ", 0, 6) ? decoded(header.substring(6).trim()) : null;
    var colon = login == null ? -1 : login.indexOf(':');
    return colon < 0
        ? null
        : logins.authenticateBasic(login.substring(0, colon), login.substring(colon + 1));
  }

  /** Decodes Base64; null if the credentials are malformed, which count as none. */
  private static String decoded(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64);
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().anyMatch(Character::isISOControl) ? null : text;
    } catch (IllegalArgumentException | CharacterCodingException garbled) {
      return null;
    }
  }

  @Override
  public AuthStatus secureResponse(MessageInfo info, Subject service) {
    return AuthStatus.SEND_SUCCESS;
  }

  @Override
  public void cleanSubject(MessageInfo info, Subject subject) {
    // the module adds nothing to the subject
  }
}
