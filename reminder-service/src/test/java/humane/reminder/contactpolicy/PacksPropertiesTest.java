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

  @Property(tries = 1500)
  void whatIsNotKnownNeverClears(
      @ForAll("places") String place,
      @ForAll("channels") Channel channel,
      @ForAll("products") Product product,
      @ForAll("daysPastDue") int daysPastDue,
      @ForAll("histories") List<PastContact> history,
      @ForAll("instants") Instant at) {
    Asking known = asking(place, channel);
    known.product = product;
    known.dueDate = at.atZone(known.zones.getFirst()).toLocalDate().minusDays(daysPastDue);
    known.history = history;
    Asking unknown = asking(place, channel);
    unknown.product = null;
    unknown.dueDate = null;
    unknown.history = history.stream().map(PacksPropertiesTest::withGaps).toList();

    if (!(known.decide(at) instanceof Cleared))
      assertThat(unknown.decide(at)).isNotInstanceOf(Cleared.class);
  }

  /** A place, and how many of our contacts of some kind its law allows within how long. */
  record Cap(
      String place, Channel channel, int max, Duration window, Predicate<PastContact> counts) {
    @Override
    public String toString() {
      return max + " in " + window + " in " + place;
    }
  }

  private static final Duration WEEK = Duration.ofDays(7);
  private static final List<Cap> CAPS =
      List.of(
          new Cap("US-NY-NYC", Channel.SMS, 3, WEEK, past -> true),
          new Cap("US-WA", Channel.VOICE, 3, WEEK, past -> true),
          new Cap("US-DC", Channel.VOICE, 4, WEEK, past -> past.channel() == Channel.VOICE),
          new Cap("US-DC", Channel.SMS, 5, WEEK, past -> past.channel() == Channel.SMS),
          new Cap("US-MA", Channel.VOICE, 2, WEEK, past -> true),
          new Cap("GB-NIR", Channel.SMS, 3, WEEK, past -> true),
          new Cap("IN", Channel.SMS, 5, WEEK, past -> true),
          new Cap("AU", Channel.SMS, 3, WEEK, past -> true),
          new Cap("AU", Channel.SMS, 10, Duration.ofDays(30), past -> true),
          new Cap("CN", Channel.VOICE, 10, Duration.ofDays(30), past -> true));

  @Property(tries = 300)
  void capsHoldWhateverTheOrderOfEvents(
      @ForAll("caps") Cap cap, @ForAll("walks") List<Integer> minutes, @ForAll long seed) {
    Asking asking = asking(cap.place(), cap.channel());
    Random random = new Random(seed);
    Instant at = Instant.parse("2026-09-02T00:00:00Z");
    for (int step : minutes) {
      at = at.plus(Duration.ofMinutes(step));
      if (asking.decide(at) instanceof Cleared)
        asking.history.add(Asking.past(at, cap.channel(), Outcome.PENDING));
      Collections.shuffle(asking.history, random);
      learnOneOutcome(asking.history, random);
    }

    for (PastContact first : asking.history)
      assertThat(asking.history)
          .filteredOn(cap.counts())
          .filteredOn(past -> !past.at().isBefore(first.at()))
          .filteredOn(past -> past.at().isBefore(first.at().plus(cap.window())))
          .hasSizeLessThanOrEqualTo(cap.max());
  }

  private static void learnOneOutcome(List<PastContact> history, Random random) {
    if (history.isEmpty()) return;
    PastContact past = history.removeFirst();
    boolean isVoice = past.channel() == Channel.VOICE;
    Outcome outcome = isVoice && random.nextBoolean() ? Outcome.NO_ANSWER : Outcome.DELIVERED;
    history.add(Asking.past(past.at(), past.channel(), outcome));
  }

  private static PastContact withGaps(PastContact past) {
    return new PastContact(
        past.at(),
        past.channel(),
        null,
        past.direction(),
        past.direction() == Direction.OUTBOUND ? Outcome.UNKNOWN : past.outcome(),
        null,
        null,
        null,
        null);
  }

  private static void assertIsNoLooser(ContactDecision before, ContactDecision after) {
    assertThat(after.verdict()).isGreaterThanOrEqualTo(before.verdict());
    if (before instanceof Deferred first && after instanceof Deferred second)
      assertThat(second.notBefore()).isAfterOrEqualTo(first.notBefore());
  }

  private static Asking asking(String place, Channel channel) {
    Asking asking = new Asking();
    asking.jurisdictions = List.of(place);
    asking.zones = List.of(ZoneId.of("Europe/London"));
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
        Arbitraries.of(Outcome.class)
            .filter(outcome -> outcome != Outcome.WRONG_NUMBER && outcome != Outcome.THIRD_PARTY);
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
