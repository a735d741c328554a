/**
 * Basis of all features: the call in progress, problems, roles, ids, pages, the clock.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>{@link org.notitia.platform.Call} is a thread-local and not a request-scoped bean: a
 *       proxied bean cost a tenth of a read, and an import has a call but no request.
 *   <li>Transactions begin at EJBs. Payara's connection pool does not see a transaction that
 *       {@code @Transactional} begins inside an EJB without one; its connections then commit each
 *       statement.
 *   <li>Instants are stored as milliseconds since 1970: a timestamp column shifts with the time
 *       zone of the virtual machine or with the driver, differently on the two databases.
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
