package org.notitia.outbox;

/** What keeps a message from its person. */
public enum DeliveryFailure {
  /** The register has no e-mail address of the person, or the person no more. */
  NO_ADDRESS,

  /** The mail server, or the form of it, says that the address is none. */
  ADDRESS_REFUSED,

  /** The mail server did not take it this time. */
  NOT_TAKEN,

  /** It could not be written; the log tells why. */
  NOT_WRITTEN
}
