/**
 * What every feature stands on: the call in progress, how failures are told, text rules, ids,
 * clock.
 *
 * <p>Keeps P24: {@link org.notitia.platform.Text} refuses card numbers in every text that comes in.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>{@link org.notitia.platform.Call} is a thread-local and no request-scoped bean: a proxied
 *       bean cost a tenth of a read, and imports have a call without a request.
 *   <li>Transactions begin at EJBs: one that {@code @Transactional} begins inside an EJB without a
 *       transaction is not known to Payara's pool, whose connections then commit each statement.
 *   <li>Instants are stored as milliseconds since 1970: a timestamp column shifts with the zone of
 *       the virtual machine, or with the driver, differently on the two databases.
 * </ul>
 */
@XmlSchema(
    namespace = XmlNamespaces.PROBLEM,
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "p", namespaceURI = XmlNamespaces.PROBLEM))
package org.notitia.platform;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
