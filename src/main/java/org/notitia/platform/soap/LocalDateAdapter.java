package org.notitia.platform.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.DateTimeException;
import java.time.LocalDate;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** {@link LocalDate} as {@code xs:date}, which JAXB does not know by itself. */
public class LocalDateAdapter extends XmlAdapter<XMLGregorianCalendar, LocalDate> {
  /** Kept, for finding it looks through every archive of the application. */
  private static final DatatypeFactory TYPES = DatatypeFactory.newDefaultInstance();

  @Override
  public LocalDate unmarshal(XMLGregorianCalendar day) {
    try {
      return day == null ? null : LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    } catch (DateTimeException tooFar) {
      return LocalDate.MAX; // no rule lets it pass; what is thrown here JAXB drops without a word
    }
  }

  @Override
  public XMLGregorianCalendar marshal(LocalDate day) {
    return day == null ? null : TYPES.newXMLGregorianCalendar(day.toString());
  }
}
