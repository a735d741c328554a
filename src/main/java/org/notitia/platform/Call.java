package org.notitia.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/** The call in progress on this thread: protocol, client address, caller, and operation. */
public final class Call {
  private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

  /** The protocol by which the call was received. */
  public enum Protocol {
    REST,
    SOAP,
    IMPORT,
    SERVER
  }

  public final Protocol protocol;
  public final String address;
  public final Caller caller;

  /** The published name of the operation, the same in OpenAPI, WSDL and audit trail. */
  public String act;

  /** The role that allows the call: the first of the operation's roles that the caller has. */
  public String role;

  /**
   * The purpose of the notice for which the call is made: the purpose that the caller named, or
   * null until the default is set.
   */
  public String purpose;

  /**
   * Categories that were left out of the answer, because they are not collected for the purpose.
   * Thread-safe: a batch can still work for a caller that has stopped waiting.
   */
  public final Set<String> leftOut = new ConcurrentSkipListSet<>();

  /** The ids of the data subject and entry that the request names, whether or not they exist. */
  public String subjectId;

  public String entryId;

  /** The value of the SOAPAction header, or null. */
  public String soapAction;

  /** The value of the Idempotency-Key header, or null. */
  public String idempotencyKey;

  public String bodyDigest;

  private Call(Protocol protocol, String address, Caller caller) {
    this.protocol = protocol;
    this.address = address;
    this.caller = caller;
  }

  /** Begins a call on this thread. The code that begins a call must {@link #end} it. */
  public static Call begin(Protocol protocol, String address, Caller caller) {
    var call = new Call(protocol, address, caller);
    CURRENT.set(call);
    return call;
  }

  /** Ends the call on this thread. */
  public static void end() {
    CURRENT.remove();
  }

  /** Returns the call on this thread, or null if there is none. */
  public static Call current() {
    return CURRENT.get();
  }

  /** Runs work as this call, on the thread of another call. */
  public <T> T runAs(Supplier<T> work) {
    var present = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.set(present);
    }
  }

  /** Whether the call is made in a role. */
  public boolean has(String role) {
    return role.equals(this.role);
  }
}
