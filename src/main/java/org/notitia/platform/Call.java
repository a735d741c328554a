package org.notitia.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/** The call in progress on this thread: by which protocol, from where, by whom, doing what. */
public final class Call {
  private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

  /** How the call came in. */
  public enum Protocol {
    REST,
    SOAP,
    IMPORT,
    SERVER
  }

  public final Protocol protocol;
  public final String address;
  public final Caller caller;

  /** The operation by its published name, the same in OpenAPI, WSDL and trail. */
  public String act;

  /** The role that allows it: the first of the operation's roles that the caller has. */
  public String role;

  /**
   * The purpose of the notice for which the call is made: what the caller named, or null until a
   * default takes its place.
   */
  public String purpose;

  /**
   * Categories that were left out of the answer, because they are not collected for the purpose.
   * Thread-safe: a batch can still work for a caller that has stopped waiting.
   */
  public final Set<String> leftOut = new ConcurrentSkipListSet<>();

  /** The person or entry that the request names, whether or not it exists. */
  public String subjectId;

  public String entryId;

  /** What a SOAP message says it asks for, or null. */
  public String soapAction;

  /** What a repeated creating request is known by, or null. */
  public String idempotencyKey;

  public String bodyDigest;

  private Call(Protocol protocol, String address, Caller caller) {
    this.protocol = protocol;
    this.address = address;
    this.caller = caller;
  }

  /** Begins a call on this thread; whoever begins one ends it. */
  public static Call begin(Protocol protocol, String address, Caller caller) {
    var call = new Call(protocol, address, caller);
    CURRENT.set(call);
    return call;
  }

  public static void end() {
    CURRENT.remove();
  }

  /** The call on this thread, or null outside of any. */
  public static Call current() {
    return CURRENT.get();
  }

  /** Does work as this call, on the thread of another. */
  public <T> T runAs(Supplier<T> work) {
    var present = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.set(present);
    }
  }

  public boolean has(String role) {
    return role.equals(this.role);
  }
}
