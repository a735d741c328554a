package org.notitia.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for the loopback address, made by the keytool of the JDK. */
final class TestCertificate {
  private static final String PASSWORD = "of a test";

  private final Path store;

  TestCertificate() throws IOException, InterruptedException {
    store = Files.createTempDirectory(Path.of("target"), "certificate").resolve("store.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start()
            .waitFor();
    if (made != 0) {
      throw new IOException("No certificate was made.");
    }
  }

  /** Returns the SSL context of a server that presents the certificate. */
  SSLContext sslContext() throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Returns the system properties of a virtual machine that trusts the certificate. */
  Map<String, String> trustStoreProperties() {
    return Map.of(
        "javax.net.ssl.trustStore",
        store.toAbsolutePath().toString(),
        "javax.net.ssl.trustStorePassword",
        PASSWORD);
  }
}
