package org.notitia.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notitia.consent.NewChoice.Kind;
import org.notitia.notice.Channel;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;
import org.notitia.permission.PermissionView;
import org.notitia.platform.json.Json;

/** The rules that forbid contact with a person. */
class PermissionRuleTest {
  static final Notice NOTICE = Notices.bundled();
  static final Purpose MARKETING = NOTICE.purpose("electronic-marketing");
  static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

  /** A choice; {@code own} says whether the person made it with their own account. */
  record TestChoice(Kind kind, String purpose, Channel channel, long at, boolean own) {}

  static PermissionSubject person(LocalDate birthDate, ChoiceTimestamps timestamps) {
    return person(false, birthDate, timestamps);
  }

  static PermissionSubject person(
      boolean restricted, LocalDate birthDate, ChoiceTimestamps timestamps) {
    return new PermissionSubject(
        "id",
        null,
        restricted,
        birthDate,
        "[\"a@example.org\"]",
        null,
        null,
        null,
        null,
        null,
        "crm",
        timestamps);
  }

  /** Returns the choice status that the service derives from the choices. */
  static List<ChoiceStatus> statuses(List<TestChoice> choices) {
    var rows = new java.util.HashMap<ChoiceStatus.Key, ChoiceStatus>();
    for (var one : choices) {
      var key = new ChoiceStatus.Key("id", one.purpose, one.channel);
      var row = rows.computeIfAbsent(key, ChoiceStatus::new);
      row.add(ChoiceTimestamps.of(one.kind, one.at));
      if (one.kind == Kind.CONSENT && one.own) {
        row.add(ChoiceTimestamps.of(Kind.PROHIBITION_LIFTED, one.at));
      }
    }
    return List.copyOf(rows.values());
  }

  /** Returns a notice that has nothing but this rule for minors. */
  static Notice notice(Notice.Minors minors) {
    return new Notice(
        1L,
        null,
        List.of("en"),
        null,
        null,
        null,
        null,
        minors,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static boolean isPermitted(List<TestChoice> choices, Purpose purpose, Channel channel) {
    var timestamps = ChoiceStatus.together(statuses(choices), purpose, channel);
    var person = person(LocalDate.of(1980, 1, 1), timestamps);
    return PermissionRule.refusals(person, purpose, channel, NOTICE, TODAY).isEmpty();
  }

  static List<TestChoice> randomChoices(Random random, boolean own) {
    var choices = new ArrayList<TestChoice>();
    for (var i = random.nextInt(12); i >= 0; i--) {
      var kind = Kind.values()[random.nextInt(Kind.values().length)];
      choices.add(
          new TestChoice(
              own || kind != Kind.PROHIBITION_LIFTED ? kind : Kind.CONSENT,
              random.nextInt(4) == 0 && kind.name().startsWith("PROHIBITION")
                  ? null
                  : MARKETING.code(),
              random.nextBoolean() ? null : Channel.EMAIL,
              1 + random.nextInt(1000),
              own));
    }
    return choices;
  }

  @Property
  void choices_recorded_by_others_never_lift_a_prohibition(@ForAll Random random) {
    var choices = randomChoices(random, false);
    choices.add(
        new TestChoice(
            Kind.PROHIBITION,
            random.nextBoolean() ? null : MARKETING.code(),
            null,
            1 + random.nextInt(1000),
            false));
    Collections.shuffle(choices, random);
    assertThat(isPermitted(choices, MARKETING, Channel.EMAIL)).isFalse();
  }

  @Property
  void the_order_of_recording_does_not_change_the_choice_status(@ForAll Random random) {
    var choices = randomChoices(random, true);
    var before = ChoiceStatus.together(statuses(choices), MARKETING, Channel.EMAIL);
    Collections.shuffle(choices, random);
    choices.addAll(choices.subList(0, random.nextInt(choices.size() + 1)).stream().toList());
    assertThat(ChoiceStatus.together(statuses(choices), MARKETING, Channel.EMAIL))
        .isEqualTo(before);
  }

  @Property
  void a_person_whose_last_choice_was_a_withdrawal_is_not_contacted(@ForAll Random random) {
    var choices = randomChoices(random, true);
    choices.add(new TestChoice(Kind.WITHDRAWAL, MARKETING.code(), null, 1000, true));
    Collections.shuffle(choices, random);
    assertThat(isPermitted(choices, MARKETING, Channel.EMAIL)).isFalse();
  }

  @Test
  void a_persons_own_consent_lifts_their_prohibition_for_that_channel_only() {
    var choices =
        List.of(
            new TestChoice(Kind.PROHIBITION, null, null, 1, true),
            new TestChoice(Kind.CONSENT, MARKETING.code(), Channel.EMAIL, 2, true));
    assertThat(isPermitted(choices, MARKETING, Channel.EMAIL)).isTrue();
    assertThat(isPermitted(choices, MARKETING, Channel.SMS)).isFalse();
  }

  @Test
  void a_withdrawal_wins_over_a_consent_of_the_same_instant() {
    var consent = new TestChoice(Kind.CONSENT, MARKETING.code(), null, 5, true);
    var withdrawal = new TestChoice(Kind.WITHDRAWAL, MARKETING.code(), null, 5, true);
    assertThat(isPermitted(List.of(consent, withdrawal), MARKETING, Channel.EMAIL)).isFalse();
    assertThat(isPermitted(List.of(consent), MARKETING, Channel.EMAIL)).isTrue();
  }

  @Nested
  class Age {
    private PermissionRule on(LocalDate birthDate, LocalDate day) {
      return PermissionRule.ofAge(birthDate, MARKETING, NOTICE, day);
    }

    @Test
    void age_is_counted_in_full_years() {
      assertThat(on(LocalDate.of(2013, 3, 1), TODAY)).isEqualTo(PermissionRule.UNDER_AGE);
      assertThat(on(LocalDate.of(2013, 2, 28), TODAY)).isNull();
    }

    @Test
    void a_person_born_on_29_february_is_a_year_older_on_1_march_in_other_years() {
      var leap = LocalDate.of(2012, 2, 29);
      assertThat(on(leap, LocalDate.of(2025, 2, 28))).isEqualTo(PermissionRule.UNDER_AGE);
      assertThat(on(leap, LocalDate.of(2025, 3, 1))).isNull();
    }

    @Test
    void an_unknown_age_is_treated_as_the_notice_says() {
      assertThat(on(null, TODAY)).isNull();
      var notice = notice(new Notice.Minors(13, true));
      assertThat(PermissionRule.ofAge(null, MARKETING, notice, TODAY))
          .isEqualTo(PermissionRule.UNKNOWN_AGE);
    }

    @Test
    void age_does_not_matter_for_a_purpose_without_marketing() {
      assertThat(
              PermissionRule.ofAge(
                  LocalDate.of(2020, 1, 1), NOTICE.purpose("customer-service"), NOTICE, TODAY))
          .isNull();
    }
  }

  @Test
  void a_channel_needs_an_address_of_its_kind() {
    var timestamps = ChoiceTimestamps.of(Kind.CONSENT, 1);
    var person = person(LocalDate.of(1980, 1, 1), timestamps);
    assertThat(PermissionRule.refusals(person, MARKETING, Channel.SMS, NOTICE, TODAY))
        .containsExactly(PermissionRule.NO_ADDRESS);
    assertThat(PermissionRule.refusals(person, MARKETING, Channel.POST, NOTICE, TODAY))
        .containsExactly(PermissionRule.NO_CHANNEL);
  }

  @Test
  void every_refusal_rule_appears_in_the_answer_by_its_published_code() {
    var nothingChosen = ChoiceTimestamps.of(Kind.WITHDRAWAL, 1);
    var forbids = ChoiceTimestamps.of(Kind.PROHIBITION, 1);
    var child = LocalDate.of(2020, 1, 1);
    var strict = notice(new Notice.Minors(13, true));
    assertThat(codes(person(true, child, forbids), MARKETING, Channel.POST, NOTICE))
        .containsExactly("restricted", "prohibited", "no-consent", "under-age", "no-channel");
    assertThat(codes(person(null, nothingChosen), MARKETING, Channel.SMS, strict))
        .containsExactly("no-consent", "unknown-age", "no-address");
    var service = NOTICE.purpose("customer-service");
    var objects = ChoiceTimestamps.of(Kind.OBJECTION, 1);
    assertThat(codes(person(null, objects), service, Channel.EMAIL, NOTICE))
        .containsExactly("objecting");
    assertThat(PermissionRule.values()).as("all of them are above").hasSize(8);
  }

  /** Returns the rules as the answer in JSON names them. */
  private static List<String> codes(
      PermissionSubject person, Purpose purpose, Channel channel, Notice notice) {
    var view = new PermissionView();
    view.against = PermissionRule.refusals(person, purpose, channel, notice, TODAY);
    return StreamSupport.stream(Json.tree(view).path("against").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
