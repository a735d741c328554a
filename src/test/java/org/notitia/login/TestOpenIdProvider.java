package org.notitia.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An OpenID Connect provider that publishes its key set and signs any claims. */
final class TestOpenIdProvider implements AutoCloseable {
  static final String ISSUER = "https://issuer.example";
  static final String AUDIENCE = "notitia";

  private final RSAKey key = newKey();
  private final HttpServer server;

  TestOpenIdProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/keys",
        call -> {
          call.getResponseHeaders().set("Content-Type", "application/json");
          call.sendResponseHeaders(200, keys.length);
          call.getResponseBody().write(keys);
          call.close();
        });
    server.start();
  }

  static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("first").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String keySetAddress() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  /** Returns valid claims. */
  static JWTClaimsSet.Builder validClaims(String name, String... roles) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(name)
        .claim("roles", List.of(roles))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  /** Signs a token and returns the value of the Authorization header. */
  String signedToken(JWTClaimsSet.Builder claims) throws JOSEException {
    return signedToken(claims, key);
  }

  static String signedToken(JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build();
    var token = new SignedJWT(header, claims.build());
    token.sign(new RSASSASigner(key));
    return "Bearer " + token.serialize();
  }

  /** Returns the bytes of the published key. */
  byte[] publicKey() throws JOSEException {
    return key.toPublicKey().getEncoded();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
