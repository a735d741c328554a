package org.notitia.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.notitia.notice.Channel;
import org.notitia.notice.Notice;
import org.notitia.notice.Purpose;

/** A rule that forbids contacting a person, or using their data, for a purpose. */
@XmlType(name = "Rule")
public enum PermissionRule {
  /** Processing of the person's data is restricted (art. 18). */
  @XmlEnumValue("restricted")
  RESTRICTED("restricted"),
  /** The person forbade direct marketing (P39). */
  @XmlEnumValue("prohibited")
  PROHIBITED("prohibited"),
  /** The person objects to the purpose (P33). */
  @XmlEnumValue("objecting")
  OBJECTING("objecting"),
  /** The purpose requires consent, and the person has not given it or has withdrawn it (P7). */
  @XmlEnumValue("no-consent")
  NO_CONSENT("no-consent"),
  /** The person is too young on that day (P19). */
  @XmlEnumValue("under-age")
  UNDER_AGE("under-age"),
  /** The notice requires the birth date, and it is unknown (P19). */
  @XmlEnumValue("unknown-age")
  UNKNOWN_AGE("unknown-age"),
  /** The channel is not one of the purpose in the notice. */
  @XmlEnumValue("no-channel")
  NO_CHANNEL("no-channel"),
  /** The person has no address for the channel. */
  @XmlEnumValue("no-address")
  NO_ADDRESS("no-address");

  private final String code;

  PermissionRule(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns all rules that forbid the use on that day; empty if it is allowed.
   *
   * @param channel null if only the use for the purpose is asked about
   */
  public static List<PermissionRule> refusals(
      PermissionSubject person, Purpose purpose, Channel channel, Notice notice, LocalDate today) {
    var against = new ArrayList<PermissionRule>();
    if (person.restricted()) {
      against.add(RESTRICTED);
    }
    against.addAll(ofChoice(person.moments(), purpose));
    var age = ofAge(person.birthDate(), purpose, notice, today);
    if (age != null) {
      against.add(age);
    }
    if (channel != null && !purpose.channels().contains(channel)) {
      against.add(NO_CHANNEL);
    } else if (channel != null && person.address(channel) == null) {
      against.add(NO_ADDRESS);
    }
    return against;
  }

  /** Returns the rules that follow from the person's choices. */
  static List<PermissionRule> ofChoice(ChoiceTimestamps chosen, Purpose purpose) {
    var against = new ArrayList<PermissionRule>();
    if (purpose.directMarketing() && chosen.prohibits()) {
      against.add(PROHIBITED);
    }
    if (purpose.allowsObjection() && chosen.objects()) {
      against.add(OBJECTING);
    }
    if (purpose.requiresConsent() && !chosen.consents()) {
      against.add(NO_CONSENT);
    }
    return against;
  }

  /** Returns the rule by which the person's age forbids the use, or null if it does not. */
  static PermissionRule ofAge(
      LocalDate birthDate, Purpose purpose, Notice notice, LocalDate today) {
    if (!purpose.directMarketing() && !purpose.requiresConsent()) {
      return null;
    }
    if (birthDate == null) {
      return notice.minors().birthDateNeeded() ? UNKNOWN_AGE : null;
    }
    var age = Period.between(birthDate, today).getYears();
    return age < notice.minors().smallestAge() ? UNDER_AGE : null;
  }
}
