package humane.reminder.contactpolicy.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Asking;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactDecision.Cleared;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team may tighten any number, add rules of its own, and loosen nothing. */
class TeamSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US-F-03 | closesAt: "22:00"     | US-F-03 closes at 21:00 (12 CFR 1006.6(b)(1)(i)); the settings say 22:00, which is later
          US-F-03 | opensAt: "07:59"      | US-F-03 opens at 08:00 (12 CFR 1006.6(b)(1)(i)); the settings say 07:59, which is earlier
          CN-GB-05 | quietFrom: "22:01"   | CN-GB-05 is quiet from 22:00 (GB/T 45251-2025 5.3); the settings say 22:01, which is later
          CN-GB-05 | quietUntil: "07:00"  | CN-GB-05 is quiet until 08:00 (GB/T 45251-2025 5.3); the settings say 07:00, which is earlier
          US-F-15 | callsMax: 8           | US-F-15 has a callsMax of 7 (12 CFR 1006.14(b)(2)(i)(A), (ii)(A)); the settings say 8, which is more
          US-F-16 | pauseDays: 6          | US-F-16 has a pauseDays of 7 (12 CFR 1006.14(b)(2)(i)(B), (ii)(B)); the settings say 6, which is less
          HOUSE-SPACING | windowHours: 23 | HOUSE-SPACING has a windowHours of 24 (House rule, conduct §7); the settings say 23, which is less
          """)
  void aLooserNumberStopsTheStartNamingBothAndTheSource(String row, String value, String message) {
    String settings = "tighten:\n  - row: " + row + "\n    values: { " + value + " }\n";

    assertThatThrownBy(() -> Packs.shipped().tightenedBy(read(settings)))
        .isInstanceOf(BrokenPolicyFile.class)
        .hasMessage(
            "team.yaml line 3: tighten[0].values."
                + value.replaceAll(":.*", "")
                + " would loosen a limit: "
                + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          row: US-F-99, values: { max: 1 }               | line 2: tighten[0].row must be a row of a pack that is in force on one of these days, is "US-F-99"
          row: US-F-15, values: { dialsMax: 1 }          | line 2: tighten[0].values.dialsMax is no value of US-F-15; its values are
          row: US-F-15, values: { callsMax: few }        | line 2: tighten[0].values.callsMax must be a whole number of contacts from 1 to 1000, is "few"
          row: US-F-03, values: { closesAt: "8pm" }      | line 2: tighten[0].values.closesAt must be a time of day
          row: US-F-15, from: 2026-01-01, until: 2025-01-01, values: { callsMax: 1 } | line 2: tighten[0].until must be a day after from
          row: US-F-15, value: { callsMax: 1 }           | line 2: tighten[0].value is no field we know
          row: US-F-15, values: {}                       | line 2: tighten[0].values must name a value to tighten
          """)
  void settingsThatAreNotInOrderStopTheStart(String entry, String message) {
    assertThatThrownBy(() -> Packs.shipped().tightenedBy(read("tighten:\n  - { " + entry + " }\n")))
        .isInstanceOf(BrokenPolicyFile.class)
        .hasMessageStartingWith("team.yaml " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: X-1, kind: DAYS, avoid: [SUNDAY]                          | rules[0].id must be like TEAM-NO-MONDAYS
          id: TEAM-1, kind: NEVER                                       | rules[0].kind must be one of
          id: TEAM-1, kind: DAYS, avoid: [SOMEDAY]                      | rules[0].avoid[0] must be one of
          id: TEAM-1, kind: DAYS, avoid: []                             | rules[0].avoid must name a day
          id: TEAM-1, kind: HOURS, opensAt: "18:00", closesAt: "10:00"  | rules[0].closesAt must be after 18:00
          id: TEAM-1, kind: CAP, max: 0, windowDays: 7                  | rules[0].max must be a whole number of contacts from 1 to 1000
          id: TEAM-1, kind: CAP, max: 1                                 | rules[0].windowDays is missing
          id: TEAM-1, kind: SPACING, pauseHours: 48, channel: LETTER    | rules[0].channel must be SMS or VOICE
          id: TEAM-1, kind: SPACING, pauseHours: 48, max: 3             | rules[0].max is no field we know
          """)
  void aRuleOfTheTeamsThatIsNotInOrderStopsTheStart(String entry, String message) {
    String rule = "rules:\n  - { " + entry + ", text: \"No.\", textZh: \"不。\" }\n";

    assertThatThrownBy(() -> read(rule)).hasMessageContaining("team.yaml line 2: " + message);
  }

  @Test
  void aFileThatIsConfiguredAndNotThereStopsTheStart() {
    assertThatThrownBy(() -> TeamSettings.read(Path.of("target/no-such.yaml")))
        .hasMessage(
            "humane.contact-policy.settings-file names target/no-such.yaml, which is not there");
  }

  @Test
  void theExampleThatIsShippedIsInOrder() {
    TeamSettings example = TeamSettings.read(YamlPlace.shipped("settings.example.yaml"));

    assertThat(Packs.shipped().tightenedBy(example).all())
        .anySatisfy(pack -> assertThat(pack.id()).isEqualTo(Packs.TEAM));
    assertThat(example.rules()).hasSize(5);
  }

  @Test
  void aTighterHourIsKeptFromItsOwnDayAndShownAsTheTeams() {
    String settings =
        """
        tighten:
          - row: US-F-03
            from: 2026-11-24
            until: 2026-11-25
            values: { closesAt: "19:00" }
        """;

    assertThat(decide(settings, american("2026-11-23T19:30"))).isInstanceOf(Cleared.class);
    assertThat(decide(settings, american("2026-11-25T19:30"))).isInstanceOf(Cleared.class);
    ContactDecision tightened = decide(settings, american("2026-11-24T19:30"));
    assertThat(tightened).isInstanceOf(Deferred.class);
    Reason reason = tightened.reasons().getFirst();
    assertThat(reason.rule()).isEqualTo("US-F-03");
    assertThat(reason.source()).isEqualTo("12 CFR 1006.6(b)(1)(i); tightened in team.yaml");
    assertThat(reason.text()).endsWith("Our own limit is tighter: it closes at 19:00.");
    assertThat(reason.textZh()).endsWith("我们自己的限制更严（结束：19:00）。");
    assertThat(((Deferred) tightened).notBefore()).isEqualTo(american("2026-11-25T08:00"));
  }

  @Test
  void aLowerCapDefersSooner() {
    String settings = "tighten:\n  - { row: HOUSE-CONTACTS-WEEK, values: { max: 1 } }\n";
    Asking asking = new Asking();
    asking.history.add(Asking.past(chinese("2026-11-20T10:00"), Channel.SMS, Outcome.DELIVERED));

    ContactDecision decision = decide(settings, asking, chinese("2026-11-23T10:00"));

    assertThat(decision.reasons()).extracting(Reason::rule).containsExactly("HOUSE-CONTACTS-WEEK");
    assertThat(((Deferred) decision).notBefore()).isEqualTo(chinese("2026-11-27T10:00"));
  }

  @Test
  void aLaterFirstDayOfTheNoteLetsNoSecondNoteThrough() {
    String settings = "tighten:\n  - { row: HOUSE-FIRST-STEP, values: { noteDaysBefore: 1 } }\n";
    Asking asking = new Asking();
    asking.purpose = Purpose.PRE_DUE_NOTE;
    asking.dueDate = LocalDate.of(2026, 11, 25);
    Instant at = chinese("2026-11-24T15:00");
    assertThat(decide(settings, asking, at)).isInstanceOf(Cleared.class);

    asking.history.add(note(chinese("2026-11-22T10:00")));

    assertThat(decide(settings, asking, at).reasons())
        .extracting(Reason::rule)
        .containsExactly("HOUSE-FIRST-STEP");
  }

  @Test
  void aShorterWhileForTheConfirmationLetsNoSecondOneThrough() {
    String settings = "tighten:\n  - { row: HOUSE-OPT-OUT, values: { confirmationMinutes: 1 } }\n";
    Asking asking = new Asking();
    asking.purpose = Purpose.OPT_OUT_CONFIRMATION;
    asking.history.add(
        new PastContact(
            chinese("2026-11-23T10:00"),
            Channel.SMS,
            null,
            Direction.OUTBOUND,
            Outcome.DELIVERED,
            Purpose.OPT_OUT_CONFIRMATION,
            null,
            "P-1",
            Actor.LENDER));

    assertThat(decide(settings, asking, chinese("2026-11-23T10:03")).reasons())
        .extracting(Reason::rule)
        .containsExactly("HOUSE-OPT-OUT");
  }

  @Test
  void aShorterWhileForACallBackGivesNoTryMore() {
    String settings = "tighten:\n  - { row: HOUSE-REPLY, values: { callBackMinutesAround: 5 } }\n";
    Instant agreed = chinese("2026-11-23T16:00");
    Asking asking = new Asking();
    asking.channel = Channel.VOICE;
    asking.purpose = Purpose.REQUESTED_REPLY;
    asking.request = new ContactRequest(agreed.minusSeconds(7200), Channel.VOICE, agreed);
    for (int minutes : List.of(14, 8))
      asking.history.add(
          Asking.past(agreed.minusSeconds(minutes * 60L), Channel.VOICE, Outcome.NO_ANSWER));

    assertThat(decide(settings, asking, agreed).reasons())
        .extracting(Reason::rule)
        .containsExactly("HOUSE-REPLY");
  }

  private static PastContact note(Instant at) {
    return new PastContact(
        at,
        Channel.SMS,
        null,
        Direction.OUTBOUND,
        Outcome.DELIVERED,
        Purpose.PRE_DUE_NOTE,
        List.of("A-1"),
        "P-1",
        Actor.LENDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: DAYS, avoid: [MONDAY]                             | 2026-11-23T10:00 | 2026-11-24T09:00
          kind: HOURS, opensAt: "11:00", closesAt: "18:00"        | 2026-11-23T10:00 | 2026-11-23T11:00
          kind: QUIET_HOURS, quietFrom: "12:00", quietUntil: "13:30" | 2026-11-23T12:00 | 2026-11-23T13:30
          kind: CAP, max: 1, windowDays: 14                       | 2026-11-23T10:00 | 2026-12-04T10:00
          kind: SPACING, pauseHours: 96                           | 2026-11-23T10:00 | 2026-11-24T10:00
          """)
  void aRuleOfTheTeamsOwnIsJudgedWithTheOthers(String kind, String at, String notBefore) {
    String settings = "rules:\n  - { id: TEAM-1, " + kind + ", text: \"No.\", textZh: \"不。\" }\n";
    Asking asking = new Asking();
    asking.history.add(Asking.past(chinese("2026-11-20T10:00"), Channel.SMS, Outcome.DELIVERED));

    ContactDecision decision = decide(settings, asking, chinese(at));

    assertThat(decision.reasons()).extracting(Reason::rule).containsExactly("TEAM-1");
    assertThat(((Deferred) decision).notBefore()).isEqualTo(chinese(notBefore));
    assertThat(decide("rules: []", asking, chinese(at))).isInstanceOf(Cleared.class);
  }

  @ParameterizedTest
  @CsvSource({"2027-04-30T20:00:00+01:00, false", "2027-05-01T10:00:00+01:00, true"})
  void aBreathingSpaceInEnglandAndWalesEndsWithATeamsOwnRulesToo(String at, boolean isOver) {
    String settings =
        "rules:\n  - { id: TEAM-1, kind: DAYS, avoid: [SUNDAY], text: \"No.\", textZh: \"不。\" }\n";
    Asking asking = new Asking();
    asking.jurisdictions = List.of("GB-EAW");
    asking.zones = List.of(ZoneId.of("Europe/London"));
    asking.withHouse = false;
    asking.holds.add(new Hold(HoldKind.BREATHING_SPACE, null, LocalDate.parse("2027-03-01"), null));

    ContactDecision decision = decide(settings, asking, Asking.at(at));

    assertThat(decision).isInstanceOf(isOver ? Cleared.class : Deferred.class);
  }

  @Test
  void aRuleOfOneChannelLeavesTheOtherAlone() {
    String settings =
        "rules:\n  - { id: TEAM-1, kind: DAYS, avoid: [MONDAY], channel: VOICE, text: \"No.\", textZh: \"不。\" }\n";

    assertThat(decide(settings, new Asking(), chinese("2026-11-23T10:00")))
        .isInstanceOf(Cleared.class);
  }

  private static ContactDecision decide(String settings, Instant at) {
    Asking asking = new Asking();
    asking.jurisdictions = List.of("US");
    asking.zones = List.of(ZoneId.of("America/Chicago"));
    asking.channel = Channel.VOICE;
    asking.withHouse = false;
    return decide(settings, asking, at);
  }

  private static ContactDecision decide(String settings, Asking asking, Instant at) {
    TeamSettings team = read(settings);
    return Rulebook.policy(team.ownRules())
        .decide(
            asking.proposal(),
            asking.situation(),
            Packs.shipped().tightenedBy(team).termsOn(asking.jurisdictions, at, asking.withHouse),
            at);
  }

  private static TeamSettings read(String settings) {
    return TeamSettings.read(YamlPlace.read("team.yaml", new StringReader(settings)));
  }

  private static Instant american(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("America/Chicago")).toInstant();
  }

  private static Instant chinese(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
