package org.notitia.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.notitia.consent.NewChoice.Kind;
import org.notitia.notice.Channel;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.notice.Purpose;

/** What keeps a person from being reached. */
class PermissionRuleTest {
  static final Notice NOTICE = Notices.bundled();
  static final Purpose MARKETING = NOTICE.purpose("electronic-marketing");
  static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

  /** A choice, and whether the person made it by their own account. */
  record Made(Kind kind, String purpose, Channel channel, long at, boolean own) {}

  static PermissionSubject person(LocalDate birthDate, ChoiceTimestamps moments) {
    return new PermissionSubject(
        "id",
        null,
        false,
        birthDate,
        "[\"a@example.org\"]",
        null,
        null,
        null,
        null,
        null,
        "crm",
        moments);
  }

  /** As the service keeps them. */
  static List<ChoiceStatus> standing(List<Made> choices) {
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

  static boolean isReached(List<Made> choices, Purpose purpose, Channel channel) {
    var moments = ChoiceStatus.together(standing(choices), purpose, channel);
    var person = person(LocalDate.of(1980, 1, 1), moments);
    return PermissionRule.refusals(person, purpose, channel, NOTICE, TODAY).isEmpty();
  }

  static List<Made> made(Random random, boolean own) {
    var choices = new ArrayList<Made>();
    for (var i = random.nextInt(12); i >= 0; i--) {
      var kind = Kind.values()[random.nextInt(Kind.values().length)];
      choices.add(
          new Made(
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
  void nothing_that_others_record_lets_a_prohibited_person_through(@ForAll Random random) {
    var choices = made(random, false);
    choices.add(
        new Made(
            Kind.PROHIBITION,
            random.nextBoolean() ? null : MARKETING.code(),
            null,
            1 + random.nextInt(1000),
            false));
    Collections.shuffle(choices, random);
    assertThat(isReached(choices, MARKETING, Channel.EMAIL)).isFalse();
  }

  @Property
  void in_whatever_order_choices_are_recorded_they_stand_the_same(@ForAll Random random) {
    var choices = made(random, true);
    var before = ChoiceStatus.together(standing(choices), MARKETING, Channel.EMAIL);
    Collections.shuffle(choices, random);
    choices.addAll(choices.subList(0, random.nextInt(choices.size() + 1)).stream().toList());
    assertThat(ChoiceStatus.together(standing(choices), MARKETING, Channel.EMAIL))
        .isEqualTo(before);
  }

  @Property
  void nobody_is_reached_whose_last_word_was_a_withdrawal(@ForAll Random random) {
    var choices = made(random, true);
    choices.add(new Made(Kind.WITHDRAWAL, MARKETING.code(), null, 1000, true));
    Collections.shuffle(choices, random);
    assertThat(isReached(choices, MARKETING, Channel.EMAIL)).isFalse();
  }

  @Test
  void a_persons_own_consent_lifts_their_prohibition_of_that_channel_and_no_other() {
    var choices =
        List.of(
            new Made(Kind.PROHIBITION, null, null, 1, true),
            new Made(Kind.CONSENT, MARKETING.code(), Channel.EMAIL, 2, true));
    assertThat(isReached(choices, MARKETING, Channel.EMAIL)).isTrue();
    assertThat(isReached(choices, MARKETING, Channel.SMS)).isFalse();
  }

  @Test
  void of_two_choices_at_one_instant_the_protecting_one_stands() {
    var consent = new Made(Kind.CONSENT, MARKETING.code(), null, 5, true);
    var withdrawal = new Made(Kind.WITHDRAWAL, MARKETING.code(), null, 5, true);
    assertThat(isReached(List.of(consent, withdrawal), MARKETING, Channel.EMAIL)).isFalse();
    assertThat(isReached(List.of(consent), MARKETING, Channel.EMAIL)).isTrue();
  }

  @Nested
  class Age {
    private PermissionRule on(LocalDate birthDate, LocalDate day) {
      return PermissionRule.ofAge(birthDate, MARKETING, NOTICE, day);
    }

    @Test
    void is_in_full_years_on_that_day() {
      assertThat(on(LocalDate.of(2013, 3, 1), TODAY)).isEqualTo(PermissionRule.UNDER_AGE);
      assertThat(on(LocalDate.of(2013, 2, 28), TODAY)).isNull();
    }

    @Test
    void of_who_was_born_on_29_February_is_complete_on_1_March_of_other_years() {
      var leap = LocalDate.of(2012, 2, 29);
      assertThat(on(leap, LocalDate.of(2025, 2, 28))).isEqualTo(PermissionRule.UNDER_AGE);
      assertThat(on(leap, LocalDate.of(2025, 3, 1))).isNull();
    }

    @Test
    void that_is_not_known_counts_as_the_notice_says() {
      assertThat(on(null, TODAY)).isNull();
      var strict = new Notice.Minors(13, true);
      var notice =
          new Notice(
              1L,
              null,
              List.of("en"),
              null,
              null,
              null,
              null,
              strict,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      assertThat(PermissionRule.ofAge(null, MARKETING, notice, TODAY))
          .isEqualTo(PermissionRule.UNKNOWN_AGE);
    }

    @Test
    void does_not_matter_where_nothing_is_marketed() {
      assertThat(
              PermissionRule.ofAge(
                  LocalDate.of(2020, 1, 1), NOTICE.purpose("customer-service"), NOTICE, TODAY))
          .isNull();
    }
  }

  @Test
  void an_address_is_needed_for_the_channel() {
    var moments = ChoiceTimestamps.of(Kind.CONSENT, 1);
    var person = person(LocalDate.of(1980, 1, 1), moments);
    assertThat(PermissionRule.refusals(person, MARKETING, Channel.SMS, NOTICE, TODAY))
        .containsExactly(PermissionRule.NO_ADDRESS);
    assertThat(PermissionRule.refusals(person, MARKETING, Channel.POST, NOTICE, TODAY))
        .containsExactly(PermissionRule.NO_CHANNEL);
  }

  @Test
  void every_rule_is_named_in_the_answer_as_it_is_published() {
    assertThat(Map.of("rule", PermissionRule.NO_CONSENT.code()))
        .containsEntry("rule", "no-consent");
    for (var rule : PermissionRule.values()) {
      assertThat(rule.code())
          .isEqualTo(rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
  }
}
