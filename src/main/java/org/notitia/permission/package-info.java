/**
 * The permission decision: whether a data subject's data may be used for a purpose, and whether the
 * data subject may be contacted by a channel (P7, P19, P33, P39).
 *
 * <p>Looks odd, is meant: the decision reads data subjects by SQL and not through their entity. The
 * same statement and the same {@link org.notitia.consent.PermissionRule} serve one and a million.
 */
@XmlSchema(
    namespace = XmlNamespaces.REGISTER,
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "r", namespaceURI = XmlNamespaces.REGISTER))
@XmlJavaTypeAdapter(type = Instant.class, value = InstantAdapter.class)
@Exports({PermissionSubjectQuery.class, PermissionView.class, Permissions.class})
package org.notitia.permission;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import org.notitia.platform.XmlNamespaces;
import org.notitia.platform.module.Exports;
import org.notitia.platform.soap.InstantAdapter;
