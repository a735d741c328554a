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

/** The WAR on Payara Micro in its own process, started with the options of the run command. */
public final class Server implements AutoCloseable {
  private static final Duration TIME_LIMIT = Duration.ofMinutes(3);
  private static final String TEMPORARY = "tmp";

  /** Halves the processor time of a start. */
  private static final List<String> QUICK_START_OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public final Path home;
  public final URI base;

  /** The setting {@code notitia.url}: the same server under another name than the clients use. */
  public final URI url;

  private final Process process;

  private Server(Path home, URI base, URI url, Process process) {
    this.home = home;
    this.base = base;
    this.url = url;
    this.process = process;
  }

  /** Creates a directory for a server. */
  public static Path newHome() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "server")
        .toAbsolutePath();
  }

  /** Starts a server and waits until it answers. */
  public static Server start(Path home, Map<String, String> settings) throws Exception {
    return awaitStart(launch(home, settings));
  }

  /** Starts a server for measurements, with the optimising compiler, and waits until it answers. */
  public static Server startOptimised(Path home, Map<String, String> settings) throws Exception {
    return awaitStart(launch(home, settings, List.of()));
  }

  private static Server awaitStart(Server server) throws Exception {
    var deadline = Instant.now().plus(TIME_LIMIT);
    while (!server.isUp()) {
      if (!server.process.isAlive() || Instant.now().isAfter(deadline)) {
        server.kill();
        throw new IOException("The server did not start:\n" + server.log());
      }
      server.process.waitFor(250, TimeUnit.MILLISECONDS);
    }
    return server;
  }

  /** Starts a server and does not wait. */
  public static Server launch(Path home, Map<String, String> settings) throws IOException {
    return launch(home, settings, QUICK_START_OPTIONS);
  }

  private static Server launch(Path home, Map<String, String> settings, List<String> options)
      throws IOException {
    var port = freePort();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("server-config/micro-options").toAbsolutePath());
    command.addAll(options);
    command.addAll(List.of("-Xmx512m", "-Dnotitia.url=" + url(port)));
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
    return new Server(home, URI.create("http://127.0.0.1:" + port), url(port), process);
  }

  private boolean isUp() throws InterruptedException {
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

  private static URI url(int port) {
    return URI.create("http://localhost:" + port);
  }

  public Client client() {
    return new Client(base);
  }

  public String log() throws IOException {
    return Files.readString(home.resolve("server.log"));
  }

  /** Waits until the process has ended by itself and returns the exit code. */
  public int awaitExitCode() throws InterruptedException {
    if (!process.waitFor(TIME_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server is still running.");
    }
    Directory.deleteRecursively(home.resolve(TEMPORARY)); // the unpacked server
    return process.exitValue();
  }

  public long pid() {
    return process.pid();
  }

  /** Kills the process (SIGKILL), as a crash does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    Directory.deleteRecursively(home.resolve(TEMPORARY));
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
