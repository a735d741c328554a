package org.notitia.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.notitia.support.Client.Answer;

/** Sends calls of many callers at the same moment. */
public final class ConcurrentCalls {
  private ConcurrentCalls() {}

  /** Sends all calls at once and returns the answers in the order of the calls. */
  public static List<Answer> answers(List<Callable<Answer>> calls) throws Exception {
    var threads = Executors.newFixedThreadPool(calls.size());
    var ready = new CountDownLatch(calls.size());
    try {
      var answers = new ArrayList<Future<Answer>>();
      for (var call : calls) {
        answers.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return call.call();
                }));
      }
      var all = new ArrayList<Answer>();
      for (var answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }
}
