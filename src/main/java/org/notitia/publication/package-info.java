/**
 * The notice's way into force: drafted, checked, published, withdrawn (P41), and how one version
 * differs from another (P43); then into people's knowledge: announced, shown, accepted by use
 * (P42).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>A version comes into force two seconds after it is published at the soonest. Each node asks
 *       for new versions every second, so all change their rules at the same instant, and no call
 *       pays a statement for it.
 *   <li>Versions come into force in the order of their numbers. One that is published with a date
 *       can't be taken back or overtaken: persons may have been told already.
 *   <li>An announcement goes through the persons by id and queues messages in the same transaction
 *       in which it notes how far it came; a kill loses nothing and repeats nothing. Ids have the
 *       order of time but are committed in another: so it goes once more through the latest after
 *       two minutes, and the message's key keeps doubles out.
 *   <li>Who must be shown a change is not stored: it is everybody to whom no message of it left and
 *       who has not seen it. So nobody falls between the two, whatever becomes of a message.
 *   <li>Use of the service is noted after a person's own call, not within it: the call should not
 *       fail for it. A node remembers for a minute whom it has noted, and for good who has
 *       accepted.
 *   <li>Use accepts a version only after the person was told of all material changes up to it; the
 *       first use under a version is on record apart from that.
 *   <li>What is material is decided by where in the document something changed and how ({@code
 *       notice.Materiality}), never by its texts.
 * </ul>
 */
@Exports({Announcements.class})
package org.notitia.publication;

import org.notitia.platform.module.Exports;
