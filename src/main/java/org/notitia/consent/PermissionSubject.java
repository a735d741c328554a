package org.notitia.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.notitia.notice.Channel;
import org.notitia.platform.json.Json;

/**
 * The data of a person that decides whether the person may be contacted.
 *
 * @param emails a JSON list, or null
 * @param phones a JSON list, or null
 * @param recordedBy the account that registered the person
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

  /** Returns the address for the channel, or null if the person has none. */
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
