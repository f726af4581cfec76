package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.ContactDecision.Cleared;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every situation, tried on many. */
class ContactPolicyPropertiesTest extends ManyQuestions {
  private static final Duration WALK = Duration.ofDays(3);

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
    ContactPolicy policy =
        more.outcome() == Outcome.CONVERSATION ? withoutSilence() : Rulebook.policy();
    if (isLiftedLater(asking, at)) return;
    ContactDecision before = asking.decide(policy, at);
    asking.history.add(more);
    assertIsNoLooser(before, asking.decide(policy, at));
  }

  private static ContactPolicy withoutSilence() {
    return new ContactPolicy(
        Rulebook.inOrder().stream().filter(rule -> !rule.id().equals("HOUSE-SILENCE")).toList());
  }

  @Property(tries = 1000)
  void oneMoreHoldNeverLoosens(
      @ForAll("questions") Asking asking,
      @ForAll("instants") Instant at,
      @ForAll("holds") Hold more) {
    // Distress opens the way for one word of care, and for nothing else.
    if (more.kind() == HoldKind.DISTRESS && asking.purpose == Purpose.CARE) return;
    if (isLiftedLater(asking, at)) return;
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
    if (isLiftedLater(asking, at)) return;
    assertIsNoLooser(asking.decide(new ContactPolicy(fewer), at), asking.decide(at));
  }

  @Property(tries = 1000)
  void theHouseOnlyTightens(@ForAll("questions") Asking asking, @ForAll("instants") Instant at) {
    // An agreed call-back is the house's own kindness and needs the house's row; it lifts no law.
    asking.withHouse = false;
    if (isLiftedLater(asking, at)) return;
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
    if (isLiftedLater(asking, at)) return;
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

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void theMomentNamedIsTheFirstThatAWalkFromMinuteToMinuteComesTo(
      @ForAll("questions") Asking asking, @ForAll("instants") Instant at) {
    PlainReading plain = new PlainReading(asking);
    // What time alone does not mend now is refused now, whatever may be told us later.
    if (plain.objectsForGoodAt(at)) return;

    ContactDecision decision = asking.decide(at);

    Instant walked = plain.firstClearMinute(at, WALK);
    if (walked == null) assertThat(decision).isNotInstanceOf(Cleared.class);
    else if (walked.equals(at)) assertThat(decision).isInstanceOf(Cleared.class);
    else assertThat(decision).isInstanceOf(Deferred.class);
    if (decision instanceof Deferred(Instant moment, var reasons))
      if (walked == null) assertThat(moment).isAfter(at.plus(WALK));
      else assertThat(moment).isEqualTo(walked);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aCallBackIsDeferredToTheFirstMomentThatAWalkComesTo(
      @ForAll("callBacks") Asking asking, @ForAll("instantsOfThatDay") Instant at) {
    theMomentNamedIsTheFirstThatAWalkFromMinuteToMinuteComesTo(asking, at);
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

  @Provide
  Arbitrary<Double> fractions() {
    return Arbitraries.doubles().between(0, 0.99);
  }

  @Provide
  Arbitrary<Integer> ruleNumbers() {
    return Arbitraries.integers().between(0, Rulebook.inOrder().size() - 1);
  }

  /** Within three days of the first of September, on which New York City's rules begin. */
  @Provide
  Arbitrary<Instant> instantsAroundAChange() {
    return Arbitraries.integers()
        .between(-72 * 60, 72 * 60)
        .map(minutes -> Instant.parse("2026-09-01T00:00:00Z").plus(Duration.ofMinutes(minutes)));
  }
}
