/**
 * The outbox: a queue of messages to data subjects in the database, with leases, growing pauses and
 * dead letters. It also records who was notified of what, and when (P43).
 *
 * <p>A feature calls {@link org.notitia.outbox.Outbox} in its own transaction. Another feature
 * delivers what is due (today {@code mail}).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>A message holds no address. The address is looked up when the message is sent, so that a
 *       corrected one is used and none is stored here.
 *   <li>A message is due by its time and claimed by its {@link org.notitia.platform.work.Lease}.
 *       The messages of a dead worker are found again when their lease is over.
 *   <li>Data subjects whose processing is restricted get messages too: the controller owes them
 *       this information (art. 18(2)).
 * </ul>
 */
@Exports({
  AddressBounced.class,
  ClaimedMessages.class,
  DeliveryFailure.class,
  Message.class,
  NewMessage.class,
  Outbox.class,
  OutboxQueue.class
})
package org.notitia.outbox;

import org.notitia.platform.module.Exports;
