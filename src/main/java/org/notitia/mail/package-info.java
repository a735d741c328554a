/**
 * Mail: renders queued messages from templates and sends them by SMTP, or writes them to a folder
 * in the demonstration.
 *
 * <p>Keeps P1 (every message names the controller and the contact). Each kind of message has a
 * template for each language under {@code /mail}; {@code foot} is the end of each message.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>In the demonstration each message is written to the folder exactly once. A mail server
 *       cannot be asked whether it accepted a message. If a node or connection fails between the
 *       server's acceptance and the update of the row, the message is sent again. Its Message-ID is
 *       derived from the message's id, so servers and mail programs drop the duplicate.
 *   <li>The answer of a mail server is awaited for five minutes. A shorter time limit causes
 *       duplicates (RFC 5321, 4.5.3.2.6). The worker renews its lease meanwhile.
 *   <li>An unreachable server is not a failure of the message: no attempt is counted, and sending
 *       is retried indefinitely. The growing pauses apply to messages that a reachable server
 *       rejects.
 * </ul>
 */
package org.notitia.mail;
