/**
 * The outbox: messages to persons, and who was told what and when.
 *
 * <p>Keeps P43 (persons are told of material changes by e-mail, once) and P1 (a message says who
 * answers for the register).
 *
 * <p>A feature that has something to tell calls {@link org.notitia.delivery.Outbox} in its own
 * transaction, and has a template for each language under {@code /delivery}; {@code foot} ends
 * each.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>A message holds no address; it is looked up when the message leaves, so that a corrected
 *       one is used and none is kept here. The query names the register's entity, whose classes
 *       stand above this feature.
 *   <li>A claim moves the time at which a message is due to the end of its lease: one index finds
 *       what is due, and what a dead worker left comes up by itself.
 *   <li>Into the folder of the demonstration a message goes exactly once. A mail server can't be
 *       asked whether it took a message: if a node dies, or the line breaks, between its yes and
 *       the row that says so, the message is sent again, for nobody shall go untold. That is one
 *       message for a node that dies, as each is marked before the next is sent; and it has the
 *       same Message-ID, made from the message's id, by which servers and mail programs drop
 *       doubles.
 *   <li>The answer of a mail server is awaited for five minutes. Giving up sooner is what makes
 *       doubles (RFC 5321, 4.5.3.2.6). Its worker says all the while that it is alive.
 *   <li>A server that can't be reached is no fault of the message: no attempt is counted, and all
 *       is tried again shortly, for ever. The growing pauses are for what a server that is there
 *       does not take.
 *   <li>Restricted persons get messages, too: what they are told is owed to them (art. 18(2)).
 * </ul>
 */
package org.notitia.delivery;
