/**
 * The register: persons and the entries about them, with search, merge and erasure.
 *
 * <p>Serves P2 (data is read and written only for a purpose of the notice), P4 to P6 and P8 (what
 * is stored), P10 (starred data), P11 (a person's own values rank above those of a machine) and P15
 * (source and means of each value). {@link org.notitia.register.Erasure} removes data; other
 * packages decide when.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>{@link org.notitia.register.details.SubjectDetails} is both a part of the entity and the
 *       base of the wire types, so that a field is written once. The entity copies it on the way in
 *       and out. With {@code @MappedSuperclass} instead, callers could change public fields of an
 *       entity, and EclipseLink would not notice.
 *   <li>E-mails and phones are a JSON list in the person's row, so that a read is one statement;
 *       the terms of a search are in {@code search_term}. Tables of their own cost a statement each
 *       at every read.
 *   <li>A change is computed on the JSON of both states, which gives one rule for all fields.
 *   <li>The categories that an answer leaves out for its purpose are in an HTTP header, for SOAP,
 *       too: another element would break clients that were built for this version.
 *   <li>An entry does not store its purposes: they belong to its category in the notice.
 *   <li>An entry that lost its legal basis has {@code basisLostOn}; it stays as long as a hold or a
 *       restriction keeps it. The restriction of processing (GDPR art. 18) is a flag of the person.
 * </ul>
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
@Exports({
  BulkWriter.class,
  CategoryUsage.class,
  DataSubjects.class,
  Entries.class,
  EntryView.class,
  Erasure.class,
  ExpiryUpdater.class,
  NewEntry.class,
  NewSubject.class,
  SampleData.class,
  SubjectCriteria.class,
  SubjectSnapshots.class,
  SubjectView.class
})
package org.notitia.register;

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
