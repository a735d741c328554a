package org.notitia.register.soap;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.notitia.platform.Page;
import org.notitia.register.EntryView;

/** A page of entries in the SOAP API. */
@XmlType(
    name = "EntryPage",
    propOrder = {"entry", "next"})
public class EntryPage {
  @XmlElement public List<EntryView> entry;

  /** What to send as {@code after} for the next page; absent on the last. */
  public String next;

  static EntryPage of(Page<EntryView> page) {
    var wrapped = new EntryPage();
    wrapped.entry = page.items();
    wrapped.next = page.next();
    return wrapped;
  }
}
