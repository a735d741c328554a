package org.notitia.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.platform.Role;

/** Verifies tokens of the configured OpenID Connect provider with the provider's key set. */
@ApplicationScoped
public class OpenIdProvider {
  private static final Logger LOGGER = System.getLogger(OpenIdProvider.class.getName());

  @Inject
  @ConfigProperty(name = "notitia.oidc.issuer")
  Optional<String> issuer;

  @Inject
  @ConfigProperty(name = "notitia.oidc.keys")
  Optional<String> keys;

  @Inject
  @ConfigProperty(name = "notitia.oidc.audience")
  Optional<String> audience;

  @Inject
  @ConfigProperty(name = "notitia.oidc.name")
  String nameClaim;

  @Inject
  @ConfigProperty(name = "notitia.oidc.roles")
  String rolesClaim;

  private DefaultJWTProcessor<SecurityContext> processor;

  /** Maps the claims of a valid token to an authentication. */
  interface Verdict {
    Authenticator.Authentication on(String name, Set<String> roles, Instant until);
  }

  @PostConstruct
  void configure() {
    if (issuer.isEmpty()) {
      return;
    }
    try {
      var address =
          keys.orElseThrow(
              () ->
                  new IllegalStateException(
                      "notitia.oidc.keys must be set if notitia.oidc.issuer is set"));
      var source = JWKSourceBuilder.create(URI.create(address).toURL()).retrying(true).build();
      var algorithms = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
      processor = new DefaultJWTProcessor<>();
      processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, source));
      processor.setJWTClaimsSetVerifier(
          new DefaultJWTClaimsVerifier<>(
              audience.orElse(null),
              new JWTClaimsSet.Builder().issuer(issuer.get()).build(),
              Set.of("exp", nameClaim, rolesClaim)));
    } catch (MalformedURLException wrong) {
      throw new IllegalStateException("notitia.oidc.keys must be a URL", wrong);
    }
  }

  /** Returns the authentication for a token; null if the token is not valid. */
  Authenticator.Authentication verify(SignedJWT token, Verdict verdict) throws ParseException {
    if (processor == null) {
      return null;
    }
    try {
      var claims = processor.process(token, null);
      var roles = new HashSet<>(claims.getStringListClaim(rolesClaim));
      roles.retainAll(Role.ALL);
      return verdict.on(
          claims.getStringClaim(nameClaim),
          Set.copyOf(roles),
          claims.getExpirationTime().toInstant());
    } catch (BadJOSEException refused) {
      return null;
    } catch (JOSEException unreachable) {
      LOGGER.log(
          Level.WARNING,
          "Cannot read the key set of the OpenID provider (notitia.oidc.keys): {0}",
          unreachable.getClass().getName());
      return null;
    }
  }
}
