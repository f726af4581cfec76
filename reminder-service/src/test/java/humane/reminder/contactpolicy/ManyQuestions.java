package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.ContactDecision.Deferred;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Questions of every kind to the gate, to the minute, for properties to be tried on. */
public abstract class ManyQuestions {
  protected static final Instant BEGIN = Instant.parse("2026-02-10T00:00:00Z");
  protected static final Duration SPAN = Duration.ofDays(320);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 10);

  /**
   * Most moments lie within days or minutes of these, so that what is asked and what has been meet:
   * noon in New York, and in Shanghai.
   */
  private static final List<Instant> BUSY =
      List.of(Instant.parse("2026-03-05T17:00:00Z"), Instant.parse("2026-11-23T04:00:00Z"));

  private static final int MINUTES_A_DAY = 1440;

  /** What comes with few questions. */
  private record Seldom(
      ContactRequest request, List<AgreedTime> agreed, List<Consent> consents, Instant lastText) {}

  /** Who makes the contact, and in whose voice. */
  private record Caller(Actor actor, VoiceKind voiceKind, VoiceAgent voiceAgent) {}

  @Provide
  public Arbitrary<Instant> instants() {
    Arbitrary<Instant> any =
        Arbitraries.longs()
            .between(0, SPAN.toMinutes())
            .map(minutes -> BEGIN.plus(Duration.ofMinutes(minutes)));
    return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(3, busyInstants()));
  }

  private static Arbitrary<Instant> busyInstants() {
    int days = 4 * MINUTES_A_DAY;
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-days, days),
            Arbitraries.integers().between(-days, days),
            Arbitraries.integers().between(-30, 30));
    return Combinators.combine(Arbitraries.of(BUSY), minutes)
        .as((busy, apart) -> busy.plus(Duration.ofMinutes(apart)));
  }

  @Provide
  public Arbitrary<PastContact> pasts() {
    Arbitrary<Outcome> outcomes =
        Arbitraries.frequencyOf(
            Tuple.of(
                30,
                Arbitraries.of(
                    Arrays.stream(Outcome.values())
                        .filter(
                            outcome ->
                                outcome != Outcome.WRONG_NUMBER && outcome != Outcome.THIRD_PARTY)
                        .toList())),
            Tuple.of(4, Arbitraries.just(Outcome.THIRD_PARTY)),
            Tuple.of(1, Arbitraries.just(Outcome.WRONG_NUMBER)));
    Arbitrary<Purpose> purposes =
        Arbitraries.of(
                Purpose.PAYMENT_REMINDER,
                Purpose.PLAN_OFFER,
                Purpose.STATUTORY_NOTICE,
                Purpose.REQUESTED_REPLY,
                Purpose.PRE_DUE_NOTE,
                Purpose.OPT_OUT_CONFIRMATION,
                Purpose.CARE)
            .injectNull(0.2);
    return Combinators.combine(
            instants(),
            Arbitraries.of(Channel.class),
            outcomes,
            purposes,
            Arbitraries.of(Actor.LENDER, Actor.AGENCY),
            Arbitraries.of("A-1", "A-2"),
            Arbitraries.of(VoiceKind.class).injectNull(0.2),
            Arbitraries.of("P-1", "P-1", "P-1", "P-2"))
        .as(
            (at, channel, outcome, purpose, by, account, kind, point) ->
                new PastContact(
                    at,
                    channel,
                    kind,
                    Direction.OUTBOUND,
                    outcome,
                    purpose,
                    List.of(account),
                    point,
                    by));
  }

  @Provide
  public Arbitrary<Hold> holds() {
    Arbitrary<LocalDate> days =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 320).map(FIRST_DAY::plusDays),
            busyInstants().map(at -> at.atZone(ZoneId.of("UTC")).toLocalDate()));
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 90).injectNull(0.2);
    return Combinators.combine(Arbitraries.of(HoldKind.class), days, lengths)
        .as(
            (kind, from, length) ->
                new Hold(kind, null, from, length == null ? null : from.plusDays(length)));
  }

  @Provide
  public Arbitrary<ZoneId> zone() {
    return Arbitraries.of(
            "Asia/Shanghai",
            "America/New_York",
            "America/Los_Angeles",
            "America/Chicago",
            "Pacific/Auckland")
        .map(ZoneId::of);
  }

  @Provide
  public Arbitrary<Asking> questions() {
    return Combinators.combine(plainQuestions(), seldom(), callers())
        .as(ManyQuestions::withWhatIsSeldom);
  }

  /** Call-backs agreed in China for within two hours of noon, asked about on that day. */
  @Provide
  public Arbitrary<Asking> callBacks() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(-120, 120);
    return Combinators.combine(fewTroubles(), minutes)
        .as(
            (asking, apart) -> {
              Instant agreed = BUSY.getLast().plus(Duration.ofMinutes(apart));
              asking.channel = Channel.VOICE;
              asking.purpose = Purpose.REQUESTED_REPLY;
              asking.request =
                  new ContactRequest(agreed.minus(Duration.ofHours(5)), Channel.VOICE, agreed);
              return asking;
            });
  }

  /** Notes before a due date on the day after that noon. */
  @Provide
  public Arbitrary<Asking> notes() {
    return fewTroubles()
        .map(
            asking -> {
              asking.purpose = Purpose.PRE_DUE_NOTE;
              asking.dueDate = LocalDate.of(2026, 11, 24);
              return asking;
            });
  }

  private Arbitrary<Asking> fewTroubles() {
    return pastsOfLate()
        .list()
        .ofMaxSize(3)
        .map(
            history -> {
              Asking asking = new Asking();
              asking.history.addAll(history);
              return asking;
            });
  }

  private static Arbitrary<PastContact> pastsOfLate() {
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-4 * MINUTES_A_DAY, 0),
            Arbitraries.integers().between(-150, 150));
    return Combinators.combine(
            minutes,
            Arbitraries.of(Channel.SMS, Channel.VOICE),
            Arbitraries.of(Outcome.NO_ANSWER, Outcome.CONVERSATION, Outcome.DELIVERED),
            Arbitraries.of(Purpose.PRE_DUE_NOTE, Purpose.CARE).injectNull(0.2))
        .as(
            (apart, channel, outcome, purpose) ->
                new PastContact(
                    BUSY.getLast().plus(Duration.ofMinutes(apart)),
                    channel,
                    null,
                    Direction.OUTBOUND,
                    outcome,
                    purpose,
                    null,
                    "P-1",
                    Actor.LENDER));
  }

  /** On the day of that noon in China, from eight to eight. */
  @Provide
  public Arbitrary<Instant> instantsOfThatDay() {
    return Arbitraries.integers()
        .between(-240, 480)
        .map(apart -> BUSY.getLast().plus(Duration.ofMinutes(apart)));
  }

  private Arbitrary<Asking> plainQuestions() {
    Arbitrary<List<String>> places =
        Arbitraries.of(
            List.of("CN"),
            List.of("US"),
            List.of("US-MA"),
            List.of("CN", "US"),
            List.of("US-NY-NYC"),
            List.of("US-WA"),
            List.of("US-DC"),
            List.of("US-WV"),
            List.of("GB-EAW"),
            List.of("GB"),
            List.of("DE", "US"),
            List.of("IN"),
            List.of("ID"),
            List.of("PH"),
            List.of("AU"),
            List.of("AU-NSW"),
            List.of("HK"),
            List.of("BR"),
            List.of("BR-SP", "IN"));
    Arbitrary<List<ZoneId>> zones = zone().list().ofMinSize(1).ofMaxSize(2);
    Arbitrary<Purpose> purposes =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(Purpose.class)),
            Tuple.of(3, Arbitraries.just(Purpose.REQUESTED_REPLY)),
            Tuple.of(1, Arbitraries.of(Purpose.PRE_DUE_NOTE, Purpose.OPT_OUT_CONFIRMATION)));
    Arbitrary<List<Hold>> someHolds =
        holds().filter(hold -> hold.kind() != HoldKind.DECEASED).list().ofMaxSize(1);
    return Combinators.combine(
            places,
            zones,
            Arbitraries.of(Channel.SMS, Channel.VOICE),
            purposes,
            pasts().list().ofMaxSize(10),
            someHolds,
            wishes(),
            Arbitraries.of(true, false))
        .as(ManyQuestions::asking);
  }

  private static Arbitrary<Preferences> wishes() {
    return Combinators.combine(
            Arbitraries.integers().between(8, 17).injectNull(0.5),
            Arbitraries.of(DayOfWeek.class).set().ofMaxSize(2))
        .as(
            (hour, days) ->
                new Preferences(
                    hour == null ? null : LocalTime.of(hour, 30),
                    null,
                    Set.copyOf(days),
                    List.of()));
  }

  private Arbitrary<Seldom> seldom() {
    Arbitrary<ContactRequest> requests =
        Combinators.combine(
                busyInstants(),
                Arbitraries.of(Channel.SMS, Channel.VOICE),
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 2 * MINUTES_A_DAY))
                    .injectNull(0.4))
            .as(
                (at, channel, minutes) ->
                    new ContactRequest(
                        at, channel, minutes == null ? null : at.plusSeconds(minutes * 60L)));
    Arbitrary<AgreedTime> agreed =
        Combinators.combine(
                Arbitraries.integers().between(0, 23),
                Arbitraries.integers().between(1, 4),
                instants())
            .as(
                (hour, hours, at) ->
                    new AgreedTime(
                        LocalTime.of(hour, 0), LocalTime.of((hour + hours) % 24, 0), at));
    Arbitrary<Consent> moreCalls =
        Combinators.combine(instants(), Arbitraries.integers().between(1, 400).injectNull(0.6))
            .as(
                (given, hours) ->
                    new Consent(
                        Channel.VOICE,
                        ConsentKind.MORE_CALLS,
                        null,
                        given,
                        hours == null ? null : given.plus(Duration.ofHours(hours))));
    Arbitrary<Consent> machineVoice =
        instants()
            .map(
                given ->
                    new Consent(Channel.VOICE, ConsentKind.AUTOMATED_VOICE, null, given, null));
    return Combinators.combine(
            requests.injectNull(0.1),
            agreed.list().ofMaxSize(1),
            Arbitraries.frequencyOf(Tuple.of(2, moreCalls), Tuple.of(1, machineVoice))
                .list()
                .ofMaxSize(2),
            Arbitraries.oneOf(Arbitraries.just(BEGIN.plus(SPAN.dividedBy(2))), instants()))
        .as(Seldom::new);
  }

  private static Arbitrary<Caller> callers() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Actor.LENDER)),
                Tuple.of(1, Arbitraries.of(Actor.class))),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(VoiceKind.INTERACTIVE)),
                Tuple.of(1, Arbitraries.of(VoiceKind.class).injectNull(0.3))),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(VoiceAgent.PERSON)),
                Tuple.of(1, Arbitraries.of(VoiceAgent.class))))
        .as(Caller::new);
  }

  private static Asking asking(
      List<String> places,
      List<ZoneId> zones,
      Channel channel,
      Purpose purpose,
      List<PastContact> history,
      List<Hold> holds,
      Preferences wishes,
      boolean withHouse) {
    Asking asking = new Asking();
    asking.jurisdictions = places;
    asking.zones = zones;
    asking.channel = channel;
    asking.purpose = purpose;
    asking.history.addAll(history);
    asking.holds.addAll(holds);
    asking.wishes = wishes;
    asking.withHouse = withHouse;
    asking.consents.add(new Consent(Channel.SMS, ConsentKind.SMS, null, BEGIN, null));
    asking.notices =
        Arrays.stream(NoticeKind.values()).map(kind -> new Notice(kind, BEGIN)).toList();
    if (purpose == Purpose.PRE_DUE_NOTE) asking.dueDate = LocalDate.of(2026, 11, 25);
    return asking;
  }

  private static Asking withWhatIsSeldom(Asking asking, Seldom seldom, Caller caller) {
    asking.request = seldom.request();
    asking.wishes =
        new Preferences(
            asking.wishes.notBefore(),
            asking.wishes.notAfter(),
            asking.wishes.avoidDays(),
            seldom.agreed());
    asking.consents = new ArrayList<>(asking.consents);
    asking.consents.addAll(seldom.consents());
    asking.actor = caller.actor();
    asking.voiceKind = caller.voiceKind();
    asking.voiceAgent = caller.voiceAgent();
    asking.point =
        new ContactPointFacts(
            "P-1",
            ContactPointKind.MOBILE,
            Ownership.VERIFIED,
            null,
            null,
            seldom.lastText(),
            false);
    return asking;
  }

  /**
   * Whether something that lifts rules begins only later: an answer or a call-back that is asked
   * for ahead, consent that is given ahead, distress that is foreseen. On the way to it another
   * fact may lapse, which closes the way where the gate stops there and not where it need not: so
   * verdicts are not compared, and the moments are held by the walks from minute to minute alone.
   */
  protected static boolean isLiftedLater(Asking asking, Instant at) {
    ContactRequest request = asking.request;
    if (request != null
        && (request.at().isAfter(at)
            || (request.callBackAt() != null && request.callBackAt().isAfter(at)))) return true;
    return asking.consents.stream().anyMatch(consent -> consent.givenAt().isAfter(at))
        || asking.holds.stream()
            .anyMatch(
                hold ->
                    hold.kind() == HoldKind.DISTRESS
                        && hold.from() != null
                        && hold.from().isAfter(LocalDate.ofInstant(at, ZoneOffset.MIN)));
  }

  protected static void assertIsNoLooser(ContactDecision before, ContactDecision after) {
    assertThat(after.verdict()).isGreaterThanOrEqualTo(before.verdict());
    if (before instanceof Deferred first && after instanceof Deferred second)
      assertThat(second.notBefore()).isAfterOrEqualTo(first.notBefore());
  }
}
