package org.notitia.platform.soap;

import jakarta.xml.bind.DatatypeConverter;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;

/** {@link Instant} as {@code xs:dateTime} in UTC; a time without a zone is taken as UTC. */
public class InstantXml extends XmlAdapter<String, Instant> {
  @Override
  public Instant unmarshal(String time) {
    if (time == null) {
      return null;
    }
    var read = DatatypeConverter.parseDateTime(time);
    return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)\\s*")
        ? read.toInstant()
        : Instant.parse(time.strip() + "Z");
  }

  @Override
  public String marshal(Instant time) {
    return time == null ? null : time.toString();
  }
}
