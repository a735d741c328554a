package org.notitia.platform.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.DateTimeException;
import java.time.LocalDate;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** Converts {@link LocalDate} to {@code xs:date}; JAXB has no such conversion. */
public class LocalDateAdapter extends XmlAdapter<XMLGregorianCalendar, LocalDate> {
  /** Created once: its lookup searches every archive of the application. */
  private static final DatatypeFactory TYPES = DatatypeFactory.newDefaultInstance();

  @Override
  public LocalDate unmarshal(XMLGregorianCalendar day) {
    try {
      return day == null ? null : LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    } catch (DateTimeException tooFar) {
      return LocalDate.MAX; // validation refuses it; JAXB would ignore an exception
    }
  }

  @Override
  public XMLGregorianCalendar marshal(LocalDate day) {
    return day == null ? null : TYPES.newXMLGregorianCalendar(day.toString());
  }
}
