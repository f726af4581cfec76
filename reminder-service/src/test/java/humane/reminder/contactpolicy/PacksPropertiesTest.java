package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.ContactDecision.Cleared;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold in every place, whatever the zone, the order and the gaps in what is known. */
class PacksPropertiesTest {
  private static final Instant BEGIN = Instant.parse("2026-01-02T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(720);
  private static final Set<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds());
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<DayOfWeek> NO_DAYS = Set.of();
  private static final Set<DayOfWeek> SUNDAY = Set.of(DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** A place and the widest hours that its law leaves, written down here once more. */
  record Window(
      String place, Channel channel, LocalTime opens, LocalTime closes, Set<DayOfWeek> closed) {
    boolean contains(ZonedDateTime local) {
      return !local.toLocalTime().isBefore(opens)
          && local.toLocalTime().isBefore(closes)
          && !closed.contains(local.getDayOfWeek());
    }
  }

  private static Window window(
      String place, Channel channel, int opens, int closes, Set<DayOfWeek> closed) {
    return new Window(place, channel, LocalTime.of(opens, 0), LocalTime.of(closes, 0), closed);
  }

  private static final List<Window> WINDOWS =
      List.of(
          window("CN", Channel.SMS, 8, 22, NO_DAYS),
          window("US", Channel.VOICE, 8, 21, NO_DAYS),
          window("US-WA", Channel.VOICE, 8, 21, NO_DAYS),
          window("GB", Channel.SMS, 8, 21, NO_DAYS),
          window("GB-SCT", Channel.VOICE, 8, 21, NO_DAYS),
          window("IN", Channel.SMS, 8, 19, NO_DAYS),
          window("IN", Channel.VOICE, 8, 19, NO_DAYS),
          window("ID", Channel.SMS, 8, 20, SUNDAY),
          window("PH", Channel.SMS, 6, 22, NO_DAYS),
          window("BR-SP", Channel.VOICE, 8, 20, SUNDAY),
          window("BR-AL", Channel.SMS, 8, 20, SUNDAY),
          window("BR-RJ", Channel.VOICE, 9, 19, WEEKEND),
          window("BR-ES", Channel.VOICE, 8, 19, WEEKEND),
          window("BR", Channel.VOICE, 9, 19, WEEKEND));

  @Property(tries = 4000)
  void noContactIsEverOutsideTheWindowInAnyZoneOfTheWorld(
      @ForAll("windows") Window window,
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant at) {
    Asking asking = new Asking();
    asking.jurisdictions = List.of(window.place());
    asking.zones = List.of(zone);
    asking.channel = window.channel();
    asking.withHouse = false;
    asking.dueDate = LocalDate.of(2028, 6, 1);

    ContactDecision decision = asking.decide(at);

    if (decision instanceof Cleared) assertThat(window.contains(at.atZone(zone))).isTrue();
    if (decision instanceof Deferred deferred)
      assertThat(window.contains(deferred.notBefore().atZone(zone))).isTrue();
  }

  @Property(tries = 1000)
  void theOrderInWhichTheHistoryIsToldChangesNothing(
      @ForAll("places") String place,
      @ForAll("channels") Channel channel,
      @ForAll("histories") List<PastContact> history,
      @ForAll("instants") Instant at,
      @ForAll long seed) {
    Asking asking = asking(place, channel);
    asking.history = history;
    ContactDecision told = asking.decide(at);
    asking.history = new ArrayList<>(history);
    Collections.shuffle(asking.history, new Random(seed));

    ContactDecision shuffled = asking.decide(at);

    assertThat(shuffled.verdict()).isEqualTo(told.verdict());
    assertThat(shuffled.reasons()).isEqualTo(told.reasons());
  }

  @Property(tries = 1000)
  void oneMorePlaceNeverLoosens(
      @ForAll("places") String place,
      @ForAll("places") String other,
      @ForAll("channels") Channel channel,
      @ForAll("histories") List<PastContact> history,
      @ForAll("someHolds") List<Hold> holds,
      @ForAll("instants") Instant at) {
    Asking asking = asking(place, channel);
    asking.history = history;
    asking.holds = holds;
    ContactDecision one = asking.decide(at);
    asking.jurisdictions = List.of(place, other);

    assertIsNoLooser(one, asking.decide(at));
  }

  /** What may be missing of what is known. */
  enum Gap {
    PRODUCT,
    DUE_DATE,
    ENDS_OF_CONTACTS,
    REST_OF_HISTORY,
    NUMBER,
    ATTESTATION,
    CONSENTS,
    NOTICES
  }

  @Property(tries = 2500)
  void whatIsNotKnownNeverClears(
      @ForAll("places") String place,
      @ForAll("channels") Channel channel,
      @ForAll("products") Product product,
      @ForAll("daysPastDue") int daysPastDue,
      @ForAll("histories") List<PastContact> history,
      @ForAll("instants") Instant at,
      @ForAll boolean withHouse,
      @ForAll Set<Gap> gaps) {
    Asking known = asking(place, channel);
    known.withHouse = withHouse;
    known.product = product;
    known.dueDate = at.atZone(known.zones.getFirst()).toLocalDate().minusDays(daysPastDue);
    known.history = history;
    known.point = attestedPoint("P-1", LocalDate.of(2026, 2, 1));
    ContactDecision told = known.decide(at);

    gaps.forEach(gap -> leaveOut(gap, known));

    if (!(told instanceof Cleared)) assertThat(known.decide(at)).isNotInstanceOf(Cleared.class);
  }

  private static void leaveOut(Gap gap, Asking asking) {
    switch (gap) {
      case PRODUCT -> asking.product = null;
      case DUE_DATE -> asking.dueDate = null;
      case ENDS_OF_CONTACTS ->
          asking.history = asking.history.stream().map(PacksPropertiesTest::endUnknown).toList();
      case REST_OF_HISTORY ->
          asking.history = asking.history.stream().map(PacksPropertiesTest::withGaps).toList();
      case NUMBER ->
          asking.point =
              new ContactPointFacts(
                  null,
                  ContactPointKind.OTHER,
                  asking.point.ownership(),
                  asking.point.attestedOn(),
                  null,
                  null,
                  false);
      case ATTESTATION -> asking.point = attestedPoint(asking.point.id(), null);
      case CONSENTS -> asking.consents = List.of();
      case NOTICES -> asking.notices = List.of();
    }
  }

  private static ContactPointFacts attestedPoint(String id, LocalDate attestedOn) {
    Instant checked = Instant.parse("2026-09-01T00:00:00Z");
    return new ContactPointFacts(
        id, ContactPointKind.MOBILE, Ownership.ATTESTED, attestedOn, checked, checked, false);
  }

  /**
   * A place, and how many of our contacts of some kind its law allows within how long.
   *
   * @param window of 24 hours a day
   * @param days calendar days instead, where it is not 0
   * @param stepMinutes how far apart contacts are tried at most, so that the cap is come up to
   * @param account the account they are booked on; the question is always about A-1
   */
  record Cap(
      String place,
      Channel channel,
      VoiceKind voiceKind,
      ContactPointKind kind,
      int max,
      Duration window,
      int days,
      int stepMinutes,
      String account,
      Predicate<PastContact> counts) {
    Cap {
      assertThat(window.isZero()).isNotEqualTo(days == 0);
    }

    static Cap rolling(
        String place, Channel channel, int max, Duration window, Predicate<PastContact> counts) {
      return new Cap(
          place,
          channel,
          VoiceKind.INTERACTIVE,
          ContactPointKind.MOBILE,
          max,
          window,
          0,
          1500,
          "A-1",
          counts);
    }

    static Cap calendar(
        String place, Channel channel, int max, int days, Predicate<PastContact> counts) {
      return new Cap(
          place,
          channel,
          VoiceKind.INTERACTIVE,
          ContactPointKind.MOBILE,
          max,
          Duration.ZERO,
          days,
          120 * days,
          "A-1",
          counts);
    }

    Cap inSteps(int minutes) {
      return new Cap(place, channel, voiceKind, kind, max, window, days, minutes, account, counts);
    }

    Cap announcing() {
      return new Cap(
          place,
          channel,
          VoiceKind.ANNOUNCEMENT,
          kind,
          max,
          window,
          days,
          stepMinutes,
          account,
          counts);
    }

    Cap atWork() {
      return new Cap(
          place,
          channel,
          voiceKind,
          ContactPointKind.WORK,
          max,
          window,
          days,
          stepMinutes,
          account,
          counts);
    }

    /** Booked on another account, so that only what counts for the person objects. */
    Cap forThePerson() {
      return new Cap(
          place, channel, voiceKind, kind, max, window, days, stepMinutes, "A-2", counts);
    }

    boolean holdsBoth(PastContact first, PastContact later) {
      if (later.at().isBefore(first.at())) return false;
      if (days == 0) return later.at().isBefore(first.at().plus(window));
      return later.at().atZone(LONDON).toLocalDate().toEpochDay()
          < first.at().atZone(LONDON).toLocalDate().toEpochDay() + days;
    }

    @Override
    public String toString() {
      return max + " in " + (days == 0 ? window : days + " calendar days") + " in " + place;
    }
  }

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Set<Outcome> ANSWERED =
      Set.of(Outcome.CONVERSATION, Outcome.CONNECTED, Outcome.PENDING);
  private static final List<Cap> CAPS =
      List.of(
          Cap.rolling("US-NY-NYC", Channel.SMS, 3, WEEK, past -> true),
          Cap.rolling("US-WA", Channel.VOICE, 3, WEEK, past -> true),
          Cap.rolling("US-DC", Channel.VOICE, 4, WEEK, past -> true),
          Cap.rolling("US-DC", Channel.SMS, 5, WEEK, past -> true),
          Cap.rolling("US-MA", Channel.VOICE, 2, WEEK, past -> true),
          Cap.rolling("US-MA", Channel.VOICE, 2, MONTH, past -> true).atWork(),
          Cap.rolling("US-WV", Channel.VOICE, 30, WEEK, past -> true).inSteps(90).forThePerson(),
          Cap.rolling(
                  "US-WV",
                  Channel.VOICE,
                  10,
                  WEEK,
                  past -> past.outcome() == Outcome.CONVERSATION || past.outcome().isOpen())
              .inSteps(150)
              .forThePerson(),
          Cap.calendar("US", Channel.VOICE, 7, 7, past -> true).inSteps(500),
          Cap.rolling("GB-NIR", Channel.SMS, 3, WEEK, past -> true),
          Cap.calendar("GB-NIR", Channel.SMS, 1, 1, past -> true),
          Cap.rolling("IN", Channel.SMS, 5, WEEK, past -> true),
          Cap.calendar("IN", Channel.SMS, 2, 1, past -> true),
          Cap.rolling("AU", Channel.SMS, 3, WEEK, past -> true),
          Cap.rolling("AU", Channel.SMS, 10, MONTH, past -> true),
          Cap.rolling("CN", Channel.VOICE, 10, MONTH, past -> true),
          Cap.calendar("CN", Channel.VOICE, 3, 1, past -> ANSWERED.contains(past.outcome())),
          Cap.calendar("CN", Channel.VOICE, 3, 1, past -> ANSWERED.contains(past.outcome()))
              .announcing(),
          Cap.calendar("CN", Channel.VOICE, 6, 1, past -> past.outcome() == Outcome.NO_ANSWER)
              .inSteps(60));

  @Property(tries = 600)
  void capsHoldWhateverTheOrderOfEvents(
      @ForAll("caps") Cap cap, @ForAll("walks") List<Integer> minutes, @ForAll long seed) {
    Asking asking = asking(cap.place(), cap.channel());
    asking.voiceKind = cap.voiceKind();
    asking.point =
        new ContactPointFacts(
            "P-1",
            cap.kind(),
            Ownership.VERIFIED,
            null,
            Instant.parse("2026-09-01T00:00:00Z"),
            Instant.parse("2026-09-01T00:00:00Z"),
            false);
    asking.consents.add(new Consent(Channel.VOICE, ConsentKind.AUTOMATED_VOICE, null, BEGIN, null));
    Random random = new Random(seed);
    Instant at = Instant.parse("2026-09-02T00:00:00Z");
    for (int step : minutes) {
      at = at.plus(Duration.ofMinutes(1 + step % cap.stepMinutes()));
      if (asking.decide(at) instanceof Cleared)
        asking.history.add(contact(at, cap, Outcome.PENDING));
      Collections.shuffle(asking.history, random);
      asking.history.replaceAll(past -> random.nextInt(3) == 0 ? past : learned(past, cap, random));
    }

    for (PastContact first : asking.history)
      assertThat(asking.history)
          .filteredOn(cap.counts())
          .filteredOn(past -> cap.holdsBoth(first, past))
          .hasSizeLessThanOrEqualTo(cap.max());
  }

  private static PastContact learned(PastContact past, Cap cap, Random random) {
    if (past.outcome() != Outcome.PENDING) return past;
    if (cap.channel() == Channel.SMS) return contact(past.at(), cap, Outcome.DELIVERED);
    return contact(past.at(), cap, VOICE_ENDS.get(random.nextInt(VOICE_ENDS.size())));
  }

  private static final List<Outcome> VOICE_ENDS =
      List.of(
          Outcome.NO_ANSWER,
          Outcome.NO_ANSWER,
          Outcome.NO_ANSWER,
          Outcome.CONNECTED,
          Outcome.CONVERSATION);

  private static PastContact contact(Instant at, Cap cap, Outcome outcome) {
    return new PastContact(
        at,
        cap.channel(),
        cap.channel() == Channel.VOICE ? cap.voiceKind() : null,
        Direction.OUTBOUND,
        outcome,
        Purpose.PAYMENT_REMINDER,
        List.of(cap.account()),
        "P-1",
        Actor.LENDER);
  }

  /** All but that somebody else answered, which no unknown end is taken for by itself. */
  private static PastContact endUnknown(PastContact past) {
    boolean isSomebodyElse =
        past.outcome() == Outcome.WRONG_NUMBER || past.outcome() == Outcome.THIRD_PARTY;
    return new PastContact(
        past.at(),
        past.channel(),
        past.voiceKind(),
        past.direction(),
        isSomebodyElse || !past.isOutbound() ? past.outcome() : Outcome.UNKNOWN,
        past.purpose(),
        past.accountRefs(),
        past.contactPointId(),
        past.by());
  }

  private static PastContact withGaps(PastContact past) {
    return new PastContact(
        past.at(), past.channel(), null, past.direction(), past.outcome(), null, null, null, null);
  }

  private static void assertIsNoLooser(ContactDecision before, ContactDecision after) {
    assertThat(after.verdict()).isGreaterThanOrEqualTo(before.verdict());
    if (before instanceof Deferred first && after instanceof Deferred second)
      assertThat(second.notBefore()).isAfterOrEqualTo(first.notBefore());
  }

  private static Asking asking(String place, Channel channel) {
    Asking asking = new Asking();
    asking.jurisdictions = List.of(place);
    asking.zones = List.of(LONDON);
    asking.channel = channel;
    asking.withHouse = false;
    asking.consents.add(new Consent(Channel.SMS, ConsentKind.SMS, null, BEGIN, null));
    asking.point =
        new ContactPointFacts(
            "P-1",
            ContactPointKind.MOBILE,
            Ownership.VERIFIED,
            null,
            Instant.parse("2026-09-01T00:00:00Z"),
            Instant.parse("2026-09-01T00:00:00Z"),
            false);
    asking.notices =
        List.of(new Notice(NoticeKind.VALIDATION, Instant.parse("2026-01-01T00:00:00Z")));
    return asking;
  }

  @Provide
  Arbitrary<Window> windows() {
    return Arbitraries.of(WINDOWS);
  }

  @Provide
  Arbitrary<Cap> caps() {
    return Arbitraries.of(CAPS);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES).map(ZoneId::of);
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(
        "CN",
        "US",
        "US-MA",
        "US-NY-NYC",
        "US-WA",
        "US-DC",
        "US-WV",
        "GB",
        "GB-EAW",
        "GB-SCT",
        "EU",
        "IN",
        "ID",
        "PH",
        "AU",
        "HK",
        "BR",
        "BR-AL");
  }

  @Provide
  Arbitrary<Channel> channels() {
    return Arbitraries.of(Channel.SMS, Channel.VOICE);
  }

  @Provide
  Arbitrary<Product> products() {
    return Arbitraries.of(Product.class);
  }

  @Provide
  Arbitrary<Integer> daysPastDue() {
    return Arbitraries.integers().between(-5, 40);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, SPAN.toMinutes())
        .map(minutes -> BEGIN.plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<List<Integer>> walks() {
    return Arbitraries.integers().between(1, 1500).list().ofMinSize(30).ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<Hold>> someHolds() {
    return Arbitraries.of(HoldKind.class)
        .map(kind -> new Hold(kind, null, LocalDate.of(2026, 10, 1), null))
        .list()
        .ofMaxSize(1);
  }

  @Provide
  Arbitrary<List<PastContact>> histories() {
    Arbitrary<Outcome> outcomes =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                30,
                Arbitraries.of(Outcome.class)
                    .filter(
                        outcome ->
                            outcome != Outcome.WRONG_NUMBER && outcome != Outcome.THIRD_PARTY)),
            net.jqwik.api.Tuple.of(4, Arbitraries.just(Outcome.THIRD_PARTY)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(Outcome.WRONG_NUMBER)));
    Arbitrary<Direction> directions =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, Arbitraries.just(Direction.OUTBOUND)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(Direction.INBOUND)));
    return Combinators.combine(
            instants(),
            Arbitraries.of(Channel.class),
            outcomes,
            directions,
            Arbitraries.of("A-1", "A-2"),
            Arbitraries.of("P-1", "P-2"))
        .as(
            (at, channel, outcome, direction, account, point) ->
                new PastContact(
                    at,
                    channel,
                    VoiceKind.INTERACTIVE,
                    direction,
                    outcome,
                    Purpose.PAYMENT_REMINDER,
                    List.of(account),
                    point,
                    Actor.LENDER))
        .list()
        .ofMaxSize(12);
  }
}
