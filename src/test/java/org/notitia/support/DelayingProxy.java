package org.notitia.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A TCP proxy on this machine that delivers all bytes later by a fixed delay, each way: a network
 * between two processes that have none.
 */
public final class DelayingProxy implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;

  private final ServerSocket listener;
  private final int target;
  private volatile long delay;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  /** Bytes that wait for their time; none at the end of the stream. */
  private record Chunk(byte[] bytes, int length, long dueAt) {
    boolean isEnd() {
      return length < 0;
    }
  }

  private DelayingProxy(ServerSocket listener, int target, Duration delay) {
    this.listener = listener;
    this.target = target;
    this.delay = delay.toNanos();
  }

  /** Starts a proxy in front of a port of this machine. */
  public static DelayingProxy start(int target, Duration delay) throws IOException {
    var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var proxy = new DelayingProxy(listener, target, delay);
    proxy.inBackground(proxy::accept);
    return proxy;
  }

  /** From now on bytes are delivered later by this delay, each way. */
  public void setDelay(Duration delay) {
    this.delay = delay.toNanos();
  }

  /** The port to connect to. */
  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (var socket : sockets) {
      socket.close();
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void inBackground(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // a closed connection ends the work on it
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            },
            "delaying-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (!listener.isClosed()) {
      var client = listener.accept();
      var server = new Socket(InetAddress.getLoopbackAddress(), target);
      forward(client, server);
      forward(server, client);
    }
  }

  private void forward(Socket from, Socket to) throws IOException {
    from.setTcpNoDelay(true);
    sockets.add(from);
    var chunks = new LinkedBlockingQueue<Chunk>();
    inBackground(() -> read(from, chunks));
    inBackground(() -> write(chunks, to));
  }

  private void read(Socket from, BlockingQueue<Chunk> chunks) throws IOException {
    try {
      var input = from.getInputStream();
      for (var length = 0; length >= 0; ) {
        var bytes = new byte[CHUNK];
        length = input.read(bytes);
        chunks.add(new Chunk(bytes, length, System.nanoTime() + delay));
      }
    } catch (IOException closed) {
      chunks.add(new Chunk(null, -1, System.nanoTime()));
    }
  }

  private void write(BlockingQueue<Chunk> chunks, Socket to)
      throws IOException, InterruptedException {
    try (to) {
      var output = to.getOutputStream();
      for (var chunk = chunks.take(); !chunk.isEnd(); chunk = chunks.take()) {
        TimeUnit.NANOSECONDS.sleep(chunk.dueAt() - System.nanoTime());
        output.write(chunk.bytes(), 0, chunk.length());
      }
    } finally {
      sockets.remove(to);
    }
  }
}
