package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.ContactDecision.Cleared;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every situation, tried on many. */
class ContactPolicyPropertiesTest {
  private static final Instant BEGIN = Instant.parse("2026-02-10T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(320);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 10);

  @Property(tries = 1500)
  void theMomentNamedIsClearWhenItComes(
      @ForAll("questions") Asking asking, @ForAll("instants") Instant at) {
    if (asking.decide(at) instanceof Deferred deferred)
      assertThat(asking.decide(deferred.notBefore())).isInstanceOf(Cleared.class);
  }

  @Property(tries = 1500)
  void noMomentBeforeItIsClear(
      @ForAll("questions") Asking asking,
      @ForAll("instants") Instant at,
      @ForAll("fractions") double fraction) {
    if (asking.decide(at) instanceof Deferred deferred) {
      long millisToWait = Duration.between(at, deferred.notBefore()).toMillis();
      Instant between = at.plusMillis((long) (millisToWait * fraction));
      assertThat(asking.decide(between)).isNotInstanceOf(Cleared.class);
      assertThat(asking.decide(deferred.notBefore().minusMillis(1))).isNotInstanceOf(Cleared.class);
    }
  }

  @Property(tries = 1000)
  void oneMoreContactOfOursNeverLoosens(
      @ForAll("questions") Asking asking,
      @ForAll("instants") Instant at,
      @ForAll("pasts") PastContact more) {
    // A conversation is an answer, which ends a silence.
    if (more.outcome() == Outcome.CONVERSATION || !more.isOutbound()) return;
    ContactDecision before = asking.decide(at);
    asking.history.add(more);
    assertIsNoLooser(before, asking.decide(at));
  }

  @Property(tries = 1000)
  void oneMoreHoldNeverLoosens(
      @ForAll("questions") Asking asking,
      @ForAll("instants") Instant at,
      @ForAll("holds") Hold more) {
    // Distress opens the way for one word of care, and for nothing else.
    if (more.kind() == HoldKind.DISTRESS && asking.purpose == Purpose.CARE) return;
    ContactDecision before = asking.decide(at);
    asking.holds.add(more);
    assertIsNoLooser(before, asking.decide(at));
  }

  @Property(tries = 1000)
  void oneRuleLessNeverTightens(
      @ForAll("questions") Asking asking,
      @ForAll("instants") Instant at,
      @ForAll("ruleNumbers") int left) {
    List<ContactRule> fewer = new ArrayList<>(Rulebook.inOrder());
    fewer.remove(left);
    assertIsNoLooser(asking.decide(new ContactPolicy(fewer), at), asking.decide(at));
  }

  @Property(tries = 1000)
  void theHouseOnlyTightens(@ForAll("questions") Asking asking, @ForAll("instants") Instant at) {
    // An agreed call-back is the house's own kindness and needs the house's row; it lifts no law.
    asking.withHouse = false;
    ContactDecision law = asking.decide(at);
    asking.withHouse = true;
    assertIsNoLooser(law, asking.decide(at));
  }

  @Property(tries = 1500)
  void theOrderOfTheZonesChangesNothing(
      @ForAll("questions") Asking asking, @ForAll("instants") Instant at) {
    ContactDecision told = asking.decide(at);
    asking.zones = asking.zones.reversed();

    ContactDecision reversed = asking.decide(at);

    assertThat(reversed.verdict()).isEqualTo(told.verdict());
    assertThat(reversed.reasons()).isEqualTo(told.reasons());
    if (told instanceof Deferred first && reversed instanceof Deferred second)
      assertThat(second.notBefore()).isEqualTo(first.notBefore());
  }

  @Property(tries = 1000)
  void oneMoreZoneNeverLoosens(
      @ForAll("questions") Asking asking,
      @ForAll("instantsAroundAChange") Instant at,
      @ForAll("zone") ZoneId more) {
    ContactDecision before = asking.decide(at);
    asking.zones = Stream.concat(asking.zones.stream(), Stream.of(more)).toList();

    assertIsNoLooser(before, asking.decide(at));
  }

  @Property(tries = 1500)
  void aroundADayOnWhichALawBeginsTheGateAnswersAsAPlainReadingDoes(
      @ForAll("questions") Asking asking, @ForAll("instantsAroundAChange") Instant at) {
    theGateAnswersAsAPlainReadingOfItsRulesDoes(asking, at);
    theOrderOfTheZonesChangesNothing(asking, at);
  }

  @Property(tries = 2000)
  void theGateAnswersAsAPlainReadingOfItsRulesDoes(
      @ForAll("questions") Asking asking, @ForAll("instants") Instant at) {
    PlainReading.Answer plain = new PlainReading(asking).decide(at);

    ContactDecision decision = asking.decide(at);

    // A plain reading gives up where a fact is missing on the way to a moment that needs none.
    if (plain.refusedOnTheWay() && decision instanceof Deferred(Instant moment, var reasons)) {
      assertThat(new PlainReading(asking).decide(moment).verdict()).isEqualTo(Verdict.CLEARED);
      return;
    }
    assertThat(decision.verdict()).isEqualTo(plain.verdict());
    assertThat(decision instanceof Deferred deferred ? deferred.notBefore() : null)
        .isEqualTo(plain.notBefore());
    List<String> rules = decision.reasons().stream().map(Reason::rule).toList();
    // Whoever is refused hears what closed the way later, too, unless it is what objects now;
    // nobody else hears more.
    if (plain.refusedOnTheWay()) assertThat(rules).startsWith(words(plain.rules()));
    else if (plain.isTooLate()) {
      assertThat(rules).startsWith(words(plain.rules()));
      // The year is over, or ends in one whose holidays nobody knows yet.
      assertThat(rules.getLast()).isIn("HOUSE-YEAR", "HOUSE-HOLIDAYS-KNOWN");
    } else assertThat(rules).isEqualTo(plain.rules());
  }

  private static String[] words(List<String> rules) {
    return rules.toArray(String[]::new);
  }

  @Property(tries = 500)
  void aClearanceHoldsToItsLastMoment(
      @ForAll("questions") Asking asking, @ForAll("instants") Instant at) {
    if (asking.decide(at) instanceof Cleared(ClearedContact contact))
      assertThat(asking.decide(contact.validUntil().minusMillis(2))).isInstanceOf(Cleared.class);
  }

  private static void assertIsNoLooser(ContactDecision before, ContactDecision after) {
    assertThat(after.verdict()).isGreaterThanOrEqualTo(before.verdict());
    if (before instanceof Deferred first && after instanceof Deferred second)
      assertThat(second.notBefore()).isAfterOrEqualTo(first.notBefore());
  }

  @Provide
  Arbitrary<Double> fractions() {
    return Arbitraries.doubles().between(0, 0.99);
  }

  @Provide
  Arbitrary<Integer> ruleNumbers() {
    return Arbitraries.integers().between(0, Rulebook.inOrder().size() - 1);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, SPAN.toMinutes())
        .map(minutes -> BEGIN.plus(Duration.ofMinutes(minutes)));
  }

  /** Within three days of the first of September, on which New York City's rules begin. */
  @Provide
  Arbitrary<Instant> instantsAroundAChange() {
    return Arbitraries.integers()
        .between(-72 * 60, 72 * 60)
        .map(minutes -> Instant.parse("2026-09-01T00:00:00Z").plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<PastContact> pasts() {
    Arbitrary<Channel> channels = Arbitraries.of(Channel.class);
    Arbitrary<Outcome> outcomes =
        Arbitraries.of(Outcome.class)
            .filter(outcome -> outcome != Outcome.WRONG_NUMBER && outcome != Outcome.THIRD_PARTY);
    Arbitrary<Purpose> purposes =
        Arbitraries.of(Purpose.PAYMENT_REMINDER, Purpose.PLAN_OFFER, Purpose.STATUTORY_NOTICE)
            .injectNull(0.2);
    Arbitrary<Actor> parties = Arbitraries.of(Actor.LENDER, Actor.AGENCY);
    Arbitrary<String> accounts = Arbitraries.of("A-1", "A-2");
    Arbitrary<VoiceKind> kinds = Arbitraries.of(VoiceKind.class).injectNull(0.2);
    return Combinators.combine(instants(), channels, outcomes, purposes, parties, accounts, kinds)
        .as(
            (at, channel, outcome, purpose, by, account, kind) ->
                new PastContact(
                    at,
                    channel,
                    kind,
                    Direction.OUTBOUND,
                    outcome,
                    purpose,
                    List.of(account),
                    "P-1",
                    by));
  }

  @Provide
  Arbitrary<Hold> holds() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 320).map(FIRST_DAY::plusDays);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 90).injectNull(0.2);
    return Combinators.combine(Arbitraries.of(HoldKind.class), days, lengths)
        .as(
            (kind, from, length) ->
                new Hold(kind, null, from, length == null ? null : from.plusDays(length)));
  }

  @Provide
  Arbitrary<ZoneId> zone() {
    return Arbitraries.of(
            "Asia/Shanghai",
            "America/New_York",
            "America/Los_Angeles",
            "America/Chicago",
            "Pacific/Auckland")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<Asking> questions() {
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
            List.of("AU-NSW"),
            List.of("HK"),
            List.of("BR"),
            List.of("BR-SP", "IN"));
    Arbitrary<List<ZoneId>> zones = zone().list().ofMinSize(1).ofMaxSize(2);
    Arbitrary<Purpose> purposes =
        Arbitraries.of(Purpose.class).filter(purpose -> purpose != Purpose.REQUESTED_REPLY);
    Arbitrary<List<PastContact>> histories = pasts().list().ofMaxSize(10);
    Arbitrary<List<Hold>> someHolds =
        holds().filter(hold -> hold.kind() != HoldKind.DECEASED).list().ofMaxSize(1);
    Arbitrary<Preferences> wishes =
        Combinators.combine(
                Arbitraries.integers().between(8, 17).injectNull(0.5),
                Arbitraries.of(java.time.DayOfWeek.class).set().ofMaxSize(2))
            .as(
                (hour, days) ->
                    new Preferences(
                        hour == null ? null : LocalTime.of(hour, 30),
                        null,
                        Set.copyOf(days),
                        List.of()));
    return Combinators.combine(
            places,
            zones,
            Arbitraries.of(Channel.SMS, Channel.VOICE),
            purposes,
            histories,
            someHolds,
            wishes,
            Arbitraries.of(true, false))
        .as(ContactPolicyPropertiesTest::asking);
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
    asking.point =
        new ContactPointFacts(
            "P-1",
            ContactPointKind.MOBILE,
            Ownership.VERIFIED,
            null,
            null,
            BEGIN.plus(SPAN.dividedBy(2)),
            false);
    return asking;
  }
}
