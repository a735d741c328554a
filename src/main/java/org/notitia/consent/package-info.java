/**
 * What persons allowed, took back, forbade and objected to, and whether they may be reached.
 *
 * <p>Keeps P7 (consents and prohibitions, with proof), P19 (no marketing to children), P32 (taking
 * back is as easy as giving: the same call) and P39 (direct marketing is forbidden without a
 * reason, at once).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>Of each kind of choice only the latest moment counts ({@code Moments}). So choices that are
 *       recorded late or in another order, as imports do, give the same state, and of two at the
 *       same instant the protecting one stands.
 *   <li>{@code *} stands for all purposes or all channels in {@code standing}; null can't be part
 *       of a key.
 *   <li>The decision reads persons by SQL and not by their entity: for one and for a million by the
 *       same statement and the same {@link org.notitia.consent.Rule}.
 *   <li>A consent that an employee or import records lifts no prohibition, however new.
 * </ul>
 */
@XmlSchema(
    namespace = XmlNamespaces.REGISTER,
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "r", namespaceURI = XmlNamespaces.REGISTER))
@XmlJavaTypeAdapter(type = Instant.class, value = InstantAdapter.class)
@Exports({
  BasisWithdrawn.class,
  ChoiceLifecycle.class,
  ChoiceRecorded.class,
  ChoiceStatuses.class,
  ChoiceTimestamps.class,
  ChoiceWriter.class,
  NewChoice.class,
  PermissionRule.class,
  PermissionSubject.class
})
package org.notitia.consent;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import org.notitia.platform.XmlNamespaces;
import org.notitia.platform.module.Exports;
import org.notitia.platform.soap.InstantAdapter;
