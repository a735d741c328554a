/**
 * The register: persons, what is kept about them, how it changed, who follows the changes.
 *
 * <p>Keeps P2 (nothing is read or written but for a purpose that the notice collects it for), P4 to
 * P6 and P8 (what is kept), P10 (starred data), P11 (the person's word stands above a machine's)
 * and P15 (source and means of each value). What removes data is here, too ({@link
 * org.notitia.register.Removal}); when it must go is decided elsewhere.
 *
 * <p>Looks odd, is meant:
 *
 * <ul>
 *   <li>E-mails and phones stand in the person's row as a JSON list, so that a read is one
 *       statement; what they are found by stands in {@code search_term}, folded. Tables of their
 *       own cost a statement each at every read.
 *   <li>A change is computed on the JSON of both states: one rule for each field there is and will
 *       be.
 *   <li>A change event gets its position not when it is written but when the feed is read ({@link
 *       org.notitia.register.Feed}): a sequence gives numbers in the order of asking, and a reader
 *       that has seen 7 never learns that 6 was committed later.
 *   <li>What is left out of an answer for its purpose is told in a header of HTTP, over SOAP too:
 *       an element of its own would break toolkits that know the answers of this version.
 *   <li>An entry's purposes are not stored with it: they are facts of its category in the notice.
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
  EntryView.class,
  Erasure.class,
  ExpiryUpdater.class,
  MergedSubjectView.class,
  Merges.class,
  NewEntry.class,
  NewMerge.class,
  NewSubject.class,
  SampleData.class,
  SubjectDetails.class,
  SubjectSnapshots.class
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
