package org.notitia.outbox;

/** Why a message was not delivered. */
public enum DeliveryFailure {
  /** The register has no e-mail address of the person, or no longer has the person. */
  NO_ADDRESS,

  /** The mail server refused the address, or the address is malformed. */
  ADDRESS_REFUSED,

  /** The mail server did not accept the message; sending is retried. */
  NOT_TAKEN,

  /** The text of the message could not be rendered; the log has the reason. */
  NOT_WRITTEN
}
