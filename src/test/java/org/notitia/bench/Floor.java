package org.notitia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.notitia.support.StoppedDatabase;

/** The same SQL without a server, by threads with a connection each. */
record Floor(StoppedDatabase register, int callers) {
  private static final int BATCH = 250;
  private static final double SECOND = 1e9;

  /** The work of a caller in one transaction. */
  interface Work {
    void by(Caller caller) throws Exception;
  }

  Measure run(Work work, int seconds) throws Exception {
    var times = new ConcurrentHistogram(3);
    var end = System.nanoTime() + (long) (seconds * SECOND);
    var tasks = new ArrayList<Callable<Void>>();
    for (var i = 0; i < callers; i++) {
      tasks.add(
          () -> {
            try (var caller = new Caller(register)) {
              for (var now = System.nanoTime(); now < end; ) {
                work.by(caller);
                var then = System.nanoTime();
                times.recordValue(then - now);
                now = then;
              }
            }
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(callers);
    try {
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    return Measure.of(times, seconds, 0);
  }

  /** Inserts the persons of these numbers with one thread. */
  Measure take(int from, int to) throws Exception {
    try (var caller = new Caller(register)) {
      var start = System.nanoTime();
      for (var at = from; at < to; at += BATCH) {
        List<Person> batch =
            IntStream.range(at, Math.min(to, at + BATCH)).mapToObj(Person::new).toList();
        caller.take(batch);
      }
      return Measure.of((to - from) * SECOND / (System.nanoTime() - start));
    }
  }
}
