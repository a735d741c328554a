package org.notitia.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Provides the secret that signs tokens: from the configuration, or from the database. */
@ApplicationScoped
public class SigningKeys {
  private static final String CURRENT = "current";
  private static final int BYTES = 32;

  @PersistenceContext EntityManager em;

  @Inject
  @ConfigProperty(name = "notitia.token.key")
  Optional<String> configured;

  private volatile byte[] secret;

  /** Returns the secret, 256 bits or more. */
  byte[] secret() {
    if (secret == null) {
      var text = configured.orElseGet(() -> em.find(SigningKey.class, CURRENT).secret());
      secret = Base64.getDecoder().decode(text);
    }
    return secret;
  }

  /** Creates the shared secret when the database is set up, unless it exists. */
  @Transactional
  public void make() {
    if (em.find(SigningKey.class, CURRENT) == null) {
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      em.persist(new SigningKey(CURRENT, Base64.getEncoder().encodeToString(bytes)));
    }
  }
}
