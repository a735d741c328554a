package org.notitia.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notitia.support.Client;
import org.notitia.support.JournalingWriter;
import org.notitia.support.RunningServer;
import org.notitia.support.Upload;

/**
 * The change feed during concurrent writes, on two nodes where the database serves several servers.
 */
@ExtendWith(RunningServer.class)
class ChangesIT {
  private static final int WRITERS = 6;
  private static final int IMPORTED = 2_000;

  private final Client client;

  ChangesIT(Client client) {
    this.client = client;
  }

  /** Reads the feed from a position until the writers have ended and no change is left. */
  private record Reader(Client node, int limit, long from, AtomicBoolean ended)
      implements Callable<List<String>> {
    @Override
    public List<String> call() throws Exception {
      var seen = new ArrayList<String>();
      var after = from;
      while (true) {
        var last = ended.get();
        var answer = node.get("crm", "/api/v1/changes?limit=" + limit + "&after=" + after);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (var item : answer.json().path("items")) {
          assertThat(item.path("position").asLong()).isEqualTo(++after);
          seen.add(
              item.path("subjectId").asText()
                  + " "
                  + item.path("entryId").asText()
                  + " "
                  + item.path("version").asLong());
        }
        assertThat(answer.json().path("next").asLong()).isEqualTo(after);
        if (last && answer.json().path("items").isEmpty()) {
          return seen;
        }
      }
    }
  }

  @Test
  void readers_see_each_change_once_and_in_order_during_concurrent_writes() throws Exception {
    var nodes = List.of(client, RunningServer.secondNode());
    var from = end();
    var stop = new AtomicBoolean();
    var ended = new AtomicBoolean();
    var threads = Executors.newCachedThreadPool();
    try {
      var readers = new ArrayList<Future<List<String>>>();
      readers.add(threads.submit(new Reader(nodes.get(0), 500, from, ended)));
      readers.add(threads.submit(new Reader(nodes.get(1), 7, from, ended)));
      var writers = new ArrayList<Future<List<JournalingWriter.Write>>>();
      for (var i = 0; i < WRITERS; i++) {
        writers.add(
            threads.submit(new JournalingWriter(nodes.get(i % 2), "feed-" + from + "-" + i, stop)));
      }
      Upload.start(client, Upload.personRows("feed-" + from, IMPORTED)).awaitFinished();
      stop.set(true);
      var written = new ArrayList<String>();
      for (var writer : writers) {
        writer.get().forEach(act -> written.add(act.event()));
      }
      ended.set(true);
      for (var reader : readers) {
        var seen = reader.get();
        assertThat(seen).doesNotHaveDuplicates().containsAll(written);
        assertThat(seen).hasSize(written.size() + IMPORTED);
      }
    } finally {
      stop.set(true);
      ended.set(true);
      threads.shutdown();
    }
  }

  private long end() throws Exception {
    return new Reader(client, 500, 0, new AtomicBoolean(true)).call().size();
  }
}
