/**
 * The choices of persons: consents, withdrawals, prohibitions and objections, with their evidence,
 * and what they permit.
 *
 * <p>Serves P7 (consents and prohibitions, with proof), P19 (no marketing to children), P32 (a
 * withdrawal is as easy as a consent: the same call) and P39 (direct marketing can be forbidden
 * without a reason, at once).
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>Only the latest time of each kind of choice counts ({@link
 *       org.notitia.consent.ChoiceTimestamps}). Choices that are recorded late or in another order,
 *       as in imports, therefore give the same status. Of two choices at the same instant, the one
 *       that protects the person counts.
 *   <li>{@code *} means all purposes or all channels in {@code choice_status}, because null cannot
 *       be part of a key.
 *   <li>The permission decision reads persons by SQL and not through their entity. The same
 *       statement and the same {@link org.notitia.consent.PermissionRule} serve one person and a
 *       million.
 *   <li>A consent that an employee or an import records never lifts a prohibition, however recent
 *       the consent is.
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
