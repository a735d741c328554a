package org.notitia.register.soap;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.notitia.platform.Page;
import org.notitia.register.SubjectView;

/** A page of data subjects in the SOAP API. */
@XmlType(
    name = "SubjectPage",
    propOrder = {"subject", "next"})
public class SubjectPage {
  @XmlElement public List<SubjectView> subject;

  /** What to send as {@code after} for the next page; absent on the last. */
  public String next;

  static SubjectPage of(Page<SubjectView> page) {
    var wrapped = new SubjectPage();
    wrapped.subject = page.items();
    wrapped.next = page.next();
    return wrapped;
  }
}
