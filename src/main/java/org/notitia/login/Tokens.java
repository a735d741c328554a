package org.notitia.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.notitia.account.Account;
import org.notitia.account.Accounts;
import org.notitia.platform.Call;
import org.notitia.platform.Caller;

/**
 * Issues and verifies signed tokens. Own tokens are valid for 15 minutes on every node. Tokens of
 * an OpenID provider are verified by {@link OpenIdProvider}.
 */
@ApplicationScoped
public class Tokens {
  static final String ISSUER = "notitia";
  private static final Duration GOOD_FOR = Duration.ofMinutes(15);

  @EJB Accounts accounts;
  @Inject SigningKeys keys;
  @Inject OpenIdProvider outside;
  @Inject Clock clock;

  /** Issues a token for the current caller. */
  TokenView issue() {
    var caller = Call.current().caller;
    var until = clock.instant().plus(GOOD_FOR);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .subject(caller.accountId())
            .claim("stamp", caller.stamp())
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(until))
            .build();
    try {
      var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      token.sign(new MACSigner(keys.secret()));
      return new TokenView(token.serialize(), "Bearer", until);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns the authentication for a token; null if the token is not valid. */
  Authenticator.Authentication verify(String text) {
    try {
      var token = SignedJWT.parse(text);
      return ISSUER.equals(token.getJWTClaimsSet().getIssuer())
          ? own(token)
          : outside.verify(token, this::outsider);
    } catch (ParseException garbled) {
      return null;
    }
  }

  private Authenticator.Authentication own(SignedJWT token) throws ParseException {
    try {
      if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
          || !token.verify(new MACVerifier(keys.secret()))) {
        return null;
      }
    } catch (JOSEException unreadable) {
      return null;
    }
    var claims = token.getJWTClaimsSet();
    var until = claims.getExpirationTime().toInstant();
    var account = accounts.findById(claims.getSubject());
    var current =
        account != null
            && account.isEnabled()
            && account.stamp().equals(claims.getStringClaim("stamp"))
            && clock.instant().isBefore(until);
    return current ? new Authenticator.Authentication(account.caller(), until) : null;
  }

  /**
   * The authentication of a caller whom the OpenID provider names. Without an account there is no
   * recorded undertaking, and so no role that reaches personal data (P22).
   */
  private Authenticator.Authentication outsider(String name, Set<String> roles, Instant until) {
    var account = accounts.findByName(name);
    if (account == null) {
      var caller =
          new Caller(
              name,
              null,
              null,
              Account.rolesWithoutPersonalData(roles),
              "confidentiality-undertaking",
              null);
      return new Authenticator.Authentication(caller, until);
    }
    return account.isEnabled()
        ? new Authenticator.Authentication(account.caller(roles), until)
        : null;
  }
}
