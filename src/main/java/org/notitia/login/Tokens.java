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
 * Signed tokens: our own, good for a quarter of an hour on every node, and those of the outside
 * issuer.
 */
@ApplicationScoped
public class Tokens {
  static final String ISSUER = "notitia";
  private static final Duration GOOD_FOR = Duration.ofMinutes(15);

  @EJB Accounts accounts;
  @Inject SigningKeys keys;
  @Inject OpenIdProvider outside;
  @Inject Clock clock;

  /** A token for whoever calls. */
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

  /** The verdict on a token from outside, or null if it is no good one. */
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
   * Without an account here nobody has recorded an undertaking, so personal data stays out of reach
   * (P22).
   */
  private Authenticator.Authentication outsider(String name, Set<String> roles, Instant until) {
    var account = accounts.findByName(name);
    if (account == null) {
      var caller =
          new Caller(name, null, null, Account.open(roles), "confidentiality-undertaking", null);
      return new Authenticator.Authentication(caller, until);
    }
    return account.isEnabled()
        ? new Authenticator.Authentication(account.caller(roles), until)
        : null;
  }
}
