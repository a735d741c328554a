/**
 * The details of a data subject (P4 to P6), as they are stored in the row and as callers send and
 * get them. They know neither the entity nor the services of the register.
 */
@XmlSchema(
    namespace = XmlNamespaces.REGISTER,
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "r", namespaceURI = XmlNamespaces.REGISTER))
@XmlJavaTypeAdapters({
  @XmlJavaTypeAdapter(type = LocalDate.class, value = LocalDateAdapter.class),
  @XmlJavaTypeAdapter(type = Instant.class, value = InstantAdapter.class)
})
@XmlSchemaType(type = XMLGregorianCalendar.class, name = "date")
@Exports({DetailField.class, SubjectDetails.class})
package org.notitia.register.details;

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
import org.notitia.platform.module.Exports;
import org.notitia.platform.soap.InstantAdapter;
import org.notitia.platform.soap.LocalDateAdapter;
