package org.notitia.bench;

import org.HdrHistogram.Histogram;

/**
 * The result of a measurement.
 *
 * @param rate calls or rows a second
 * @param median milliseconds
 * @param p99 milliseconds
 * @param again how many calls failed as retryable
 */
record Measure(double rate, double median, double p99, long again) {
  private static final double MILLION = 1e6;

  static Measure of(double rate) {
    return new Measure(rate, Double.NaN, Double.NaN, 0);
  }

  static Measure of(Histogram nanoseconds, double seconds, long again) {
    return new Measure(
        nanoseconds.getTotalCount() / seconds,
        nanoseconds.getValueAtPercentile(50) / MILLION,
        nanoseconds.getValueAtPercentile(99) / MILLION,
        again);
  }
}
