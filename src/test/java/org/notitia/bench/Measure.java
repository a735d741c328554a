package org.notitia.bench;

import org.HdrHistogram.Histogram;

/**
 * What a measurement found.
 *
 * @param rate calls or rows a second
 * @param median milliseconds
 * @param p99 milliseconds
 */
record Measure(double rate, double median, double p99) {
  private static final double MILLION = 1e6;

  static Measure of(Histogram nanoseconds, double seconds) {
    return new Measure(
        nanoseconds.getTotalCount() / seconds,
        nanoseconds.getValueAtPercentile(50) / MILLION,
        nanoseconds.getValueAtPercentile(99) / MILLION);
  }
}
