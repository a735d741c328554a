package org.notitia.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Where a process listens, as Linux tells it. */
public final class ProcessPorts {
  private static final String LISTENING = "0A";

  private ProcessPorts() {}

  /** Addresses and ports, in hexadecimal as the kernel writes them. */
  public static Set<String> of(long pid) throws IOException {
    var process = Path.of("/proc", Long.toString(pid));
    var sockets = new HashSet<String>();
    try (var files = Files.list(process.resolve("fd"))) {
      for (var file : (Iterable<Path>) files::iterator) {
        sockets.add(target(file));
      }
    }
    var listening = new TreeSet<String>();
    for (var table : new String[] {"net/tcp", "net/tcp6"}) {
      for (var line : Files.readAllLines(process.resolve(table))) {
        var words = line.strip().split("\\s+");
        if (words[3].equals(LISTENING) && sockets.contains("socket:[" + words[9] + "]")) {
          listening.add(words[1]);
        }
      }
    }
    return listening;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
