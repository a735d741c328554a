package org.notitia.platform.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.DateTimeException;
import java.time.Instant;

/** Converts {@link Instant} to {@code xs:dateTime} in UTC. A time without a zone is read as UTC. */
public class InstantAdapter extends XmlAdapter<String, Instant> {
  @Override
  public Instant unmarshal(String time) {
    if (time == null) {
      return null;
    }
    try {
      var text = time.strip().replaceFirst("(\\.\\d{9})\\d+", "$1");
      return Instant.parse(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? text : text + "Z");
    } catch (DateTimeException tooFar) {
      return Instant.MAX; // validation refuses it; JAXB would ignore an exception
    }
  }

  @Override
  public String marshal(Instant time) {
    return time == null ? null : time.toString();
  }
}
