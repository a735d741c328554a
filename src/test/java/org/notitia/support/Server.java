package org.notitia.support;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The WAR on Payara Micro in a process of its own, as the run command starts it. */
public final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String TEMPORARY = "tmp";

  /** A start takes half of the processor's time so. */
  private static final List<String> SOON_READY =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public final Path home;
  public final URI base;
  private final Process process;

  private Server(Path home, URI base, Process process) {
    this.home = home;
    this.base = base;
    this.process = process;
  }

  /** A new directory for a server to run in. */
  public static Path newHome() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "server")
        .toAbsolutePath();
  }

  /** Starts one and waits until it answers. */
  public static Server start(Path home, Map<String, String> settings) throws Exception {
    return answering(launch(home, settings));
  }

  /**
   * Likewise one that is measured: with the virtual machine's best compiler, which takes its time.
   */
  public static Server startFast(Path home, Map<String, String> settings) throws Exception {
    return answering(launch(home, settings, List.of()));
  }

  private static Server answering(Server server) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (!server.answers()) {
      if (!server.process.isAlive() || Instant.now().isAfter(deadline)) {
        server.kill();
        throw new IOException("The server did not start:\n" + server.log());
      }
      server.process.waitFor(250, TimeUnit.MILLISECONDS);
    }
    return server;
  }

  /** Starts one and does not wait. */
  public static Server launch(Path home, Map<String, String> settings) throws IOException {
    return launch(home, settings, SOON_READY);
  }

  private static Server launch(Path home, Map<String, String> settings, List<String> options)
      throws IOException {
    var port = freePort();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("server-config/micro-options").toAbsolutePath());
    command.addAll(options);
    command.addAll(List.of("-Xmx512m", "-Dnotitia.url=http://127.0.0.1:" + port));
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(home.resolve(TEMPORARY)));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(
        List.of(
            "-jar",
            Path.of("target/payara-micro.jar").toAbsolutePath().toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(port),
            "--contextroot",
            "/",
            "--prebootcommandfile",
            Path.of("server-config/micro-preboot.asadmin").toAbsolutePath().toString(),
            "--postbootcommandfile",
            Path.of("server-config/database.asadmin").toAbsolutePath().toString(),
            "--logproperties",
            Path.of("server-config/micro-logging.properties").toAbsolutePath().toString(),
            "--deploy",
            Path.of("target/notitia.war").toAbsolutePath().toString()));
    var process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(home.resolve("server.log").toFile()))
            .start();
    return new Server(home, URI.create("http://127.0.0.1:" + port), process);
  }

  private boolean answers() throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(base.resolve("/api/v1/notice"))
              .timeout(Duration.ofSeconds(10))
              .build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  public Client client() {
    return new Client(base);
  }

  public String log() throws IOException {
    return Files.readString(home.resolve("server.log"));
  }

  /** The exit code, once the process has ended by itself. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server is still running.");
    }
    Directory.delete(
        home.resolve(TEMPORARY)); // the unpacked server, which one that ends of itself deletes
    return process.exitValue();
  }

  public long pid() {
    return process.pid();
  }

  /** SIGKILL, as a crash. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    Directory.delete(home.resolve(TEMPORARY));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
