package org.notitia.support;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The TCP addresses at which a process listens. Java has no call for it, so the operating system is
 * asked: {@code /proc} on Linux, {@code netstat} on Windows, {@code lsof} on macOS and elsewhere.
 */
public final class ProcessPorts {
  private static final String LISTENING = "0A";

  private ProcessPorts() {}

  /** Each address with its port, as the operating system writes the address. */
  public static Set<String> listening(long pid) throws IOException, InterruptedException {
    var process = Path.of("/proc", Long.toString(pid));
    if (Files.isDirectory(process.resolve("fd"))) {
      return fromProc(process);
    }
    return System.getProperty("os.name").startsWith("Windows")
        ? fromNetstat(output("netstat", "-ano"), pid)
        : fromLsof(
            output("lsof", "-nP", "-a", "-p", Long.toString(pid), "-iTCP", "-sTCP:LISTEN", "-Fn"));
  }

  private static Set<String> fromProc(Path process) throws IOException {
    var sockets = new HashSet<String>();
    try (var files = Files.list(process.resolve("fd"))) {
      for (var file : (Iterable<Path>) files::iterator) {
        sockets.add(target(file));
      }
    }
    var addresses = new TreeSet<String>();
    for (var table : new String[] {"net/tcp", "net/tcp6"}) {
      for (var line : Files.readAllLines(process.resolve(table))) {
        var words = line.strip().split("\\s+");
        if (words[3].equals(LISTENING) && sockets.contains("socket:[" + words[9] + "]")) {
          var port = words[1].lastIndexOf(':') + 1;
          addresses.add(
              words[1].substring(0, port) + Integer.parseInt(words[1].substring(port), 16));
        }
      }
    }
    return addresses;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  /** Reads lines of fields: a letter for the kind of field, {@code n} for an address. */
  static Set<String> fromLsof(Stream<String> lines) {
    return lines
        .filter(line -> line.startsWith("n"))
        .map(line -> line.substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads columns; who listens has no port at the other end, whatever the state is called. */
  static Set<String> fromNetstat(Stream<String> lines, long pid) {
    return lines
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length == 5 && words[0].equals("TCP") && words[2].endsWith(":0"))
        .filter(words -> words[4].equals(Long.toString(pid)))
        .map(words -> words[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> output(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    process.waitFor();
    return output.lines();
  }
}
