/** The register over SOAP: the same services as over REST. */
@XmlSchema(
    namespace = XmlNamespaces.REGISTER,
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "r", namespaceURI = XmlNamespaces.REGISTER))
@XmlJavaTypeAdapters({
  @XmlJavaTypeAdapter(type = LocalDate.class, value = LocalDateAdapter.class),
  @XmlJavaTypeAdapter(type = Instant.class, value = InstantAdapter.class)
})
@XmlSchemaType(type = XMLGregorianCalendar.class, name = "date")
package org.notitia.register.soap;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapters;
import java.time.Instant;
import java.time.LocalDate;
import javax.xml.datatype.XMLGregorianCalendar;
import org.notitia.platform.XmlNamespaces;
import org.notitia.platform.soap.InstantAdapter;
import org.notitia.platform.soap.LocalDateAdapter;
