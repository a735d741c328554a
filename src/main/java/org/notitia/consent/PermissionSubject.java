package org.notitia.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.notitia.notice.Channel;
import org.notitia.platform.json.Json;

/**
 * What of a person decides whether they may be reached.
 *
 * @param emails as a list in JSON, or null
 * @param phones likewise
 * @param recordedBy the account that took the person in
 */
public record PermissionSubject(
    String id,
    String customerNumber,
    boolean restricted,
    LocalDate birthDate,
    String emails,
    String phones,
    String street,
    String postalCode,
    String city,
    String country,
    String recordedBy,
    ChoiceTimestamps moments) {

  /** The address for a channel; null if there is none. */
  public String address(Channel channel) {
    return switch (channel) {
      case EMAIL -> first(emails);
      case SMS, PHONE -> first(phones);
      case POST -> street == null || city == null ? null : post();
      case IN_PERSON -> "";
    };
  }

  private String post() {
    var place = postalCode == null ? city : postalCode + " " + city;
    return country == null ? street + ", " + place : street + ", " + place + ", " + country;
  }

  private static String first(String list) {
    return list == null ? null : Json.read(list, JsonNode.class).path(0).asText(null);
  }
}
