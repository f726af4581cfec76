package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * What a rule that looks back only allows, it allows ever after, as the shorter second look says.
 */
class LooksBackOnlyTest {
  private static final Packs PACKS = Packs.shipped();
  private static final List<String> ZONES =
      List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
  private static final List<String> PLACES =
      List.of("CN", "US-MA", "US-NY-NYC", "US-WA", "US-DC", "US-WV", "GB", "EU", "IN", "AU", "HK");
  private static final List<Purpose> PURPOSES =
      List.of(
          Purpose.PAYMENT_REMINDER,
          Purpose.PLAN_OFFER,
          Purpose.INSTALMENT_NOTE,
          Purpose.STATUTORY_NOTICE,
          Purpose.CONSENT_REQUEST);
  private static final Instant NOW = Instant.parse("2026-10-20T15:00:00Z");

  @Property(tries = 1500)
  void whatItAllowsNowItAllowsLater(@ForAll Random random) {
    Asking asking = asking(random);
    ContactProposal proposal = asking.proposal();
    Situation situation = asking.situation();
    if (!situation.isSettledAt(NOW)) return;
    TermsOnDate terms = PACKS.termsOn(asking.jurisdictions, NOW);
    for (ContactRule rule : Rulebook.inOrder()) {
      if (!rule.looksBackOnly()) continue;
      Instant agrees = rule.judge(proposal, situation, terms, NOW).until();
      if (agrees == null) agrees = NOW;
      if (agrees.equals(Instant.MAX)) continue;
      for (int look = 0; look < 30; look++) {
        Instant later = agrees.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
        List<TermsOnDate> then = situation.termsAt(terms, later);
        if (!then.equals(List.of(terms))) continue;
        assertThat(rule.judge(proposal, situation, terms, later))
            .as("%s at %s: %s", rule.id(), later, asking)
            .isEqualTo(Finding.NO_OBJECTION);
      }
    }
  }

  @Test
  void aStopThatLiesAheadIsLookedAtAgain() {
    Asking asking = new Asking();
    assertThat(asking.situation().isSettledAt(NOW)).isTrue();
    asking.optOuts.add(new OptOut(Channel.SMS, NOW.plusSeconds(1)));
    assertThat(asking.situation().isSettledAt(NOW)).isFalse();
    assertThat(asking.situation().isSettledAt(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void aContactThatLiesAheadIsLookedAtAgain() {
    Asking asking = new Asking();
    asking.history.add(Asking.past(NOW.plusSeconds(1), Channel.SMS, Outcome.DELIVERED));
    assertThat(asking.situation().isSettledAt(NOW)).isFalse();
    assertThat(asking.situation().isSettledAt(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void aNoticeThatLiesAheadIsLookedAtAgain() {
    Asking asking = new Asking();
    asking.notices = List.of(new Notice(NoticeKind.VALIDATION, NOW.plusSeconds(1)));
    assertThat(asking.situation().isSettledAt(NOW)).isFalse();
    assertThat(asking.situation().isSettledAt(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void aConsentGivenOrWithdrawnLaterIsLookedAtAgain() {
    Asking asking = new Asking();
    asking.consents.add(new Consent(Channel.SMS, ConsentKind.SMS, null, NOW, NOW.plusSeconds(1)));
    assertThat(asking.situation().isSettledAt(NOW.minusSeconds(1))).isFalse();
    assertThat(asking.situation().isSettledAt(NOW)).isFalse();
    assertThat(asking.situation().isSettledAt(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void aConsentToMoreCallsAndARequestEndByThemselves() {
    Asking asking = new Asking();
    asking.consents.add(
        new Consent(Channel.VOICE, ConsentKind.MORE_CALLS, null, NOW.minusSeconds(1), null));
    assertThat(asking.situation().isSettledAt(NOW)).isFalse();
    asking.consents.clear();
    asking.request = new ContactRequest(NOW.minusSeconds(1), Channel.VOICE, null);
    assertThat(asking.situation().isSettledAt(NOW)).isFalse();
  }

  @Test
  void whenClocksMayGoBackOverMidnightNothingIsSettled() {
    Situation inStJohns = inZone("America/St_Johns").situation();
    assertThat(inStJohns.isSettledAt(Instant.parse("2010-11-07T02:00:00Z"))).isFalse();
    assertThat(inStJohns.isSettledAt(Instant.parse("2014-12-31T23:59:59Z"))).isFalse();
    assertThat(inStJohns.isSettledAt(Instant.parse("2015-01-01T00:00:00Z"))).isTrue();
    assertThat(inStJohns.isSettledAt(Instant.parse("2058-01-01T00:00:00Z"))).isTrue();
    assertThat(inStJohns.isSettledAt(Instant.parse("2059-06-01T00:00:00Z"))).isFalse();
  }

  @Test
  void noClockBringsBackADayThatWasOverFrom2015On() {
    assertThat(ZONES).noneMatch(zone -> bringsBackADay(zone, "2015-01-01T00:00:00Z"));
    assertThat(ZONES).anyMatch(zone -> bringsBackADay(zone, "2005-01-01T00:00:00Z"));
  }

  private static boolean bringsBackADay(String zone, String from) {
    ZoneRules rules = ZoneId.of(zone).getRules();
    ZoneOffsetTransition change = rules.nextTransition(Instant.parse(from));
    for (; change != null; change = rules.nextTransition(change.getInstant())) {
      if (change.getInstant().isAfter(Instant.parse("2061-01-01T00:00:00Z"))) return false;
      LocalDate shown = change.getDateTimeBefore().minusNanos(1).toLocalDate();
      if (change.getDateTimeAfter().toLocalDate().isBefore(shown)) return true;
    }
    return false;
  }

  private static Asking inZone(String zone) {
    Asking asking = new Asking();
    asking.zones = List.of(ZoneId.of(zone));
    return asking;
  }

  private static Asking asking(Random random) {
    Asking asking = new Asking();
    asking.jurisdictions = List.of(any(PLACES, random), any(PLACES, random));
    asking.zones = new ArrayList<>();
    for (int zone = 0; zone <= random.nextInt(2); zone++)
      asking.zones.add(ZoneId.of(any(ZONES, random)));
    asking.channel = random.nextBoolean() ? Channel.SMS : Channel.VOICE;
    asking.voiceKind = any(List.of(VoiceKind.values()), random);
    asking.voiceAgent = any(List.of(VoiceAgent.values()), random);
    asking.purpose = any(PURPOSES, random);
    asking.actor = any(List.of(Actor.values()), random);
    int contacts = random.nextInt(14);
    for (int contact = 0; contact < contacts; contact++)
      asking.history.add(
          new PastContact(
              NOW.minus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 600 : 90_000))),
              any(List.of(Channel.values()), random),
              null,
              random.nextInt(6) == 0 ? Direction.INBOUND : Direction.OUTBOUND,
              any(List.of(Outcome.values()), random),
              random.nextBoolean() ? null : any(List.of(Purpose.values()), random),
              List.of(random.nextBoolean() ? "A-1" : "A-2"),
              "P-1",
              Actor.LENDER));
    if (random.nextBoolean())
      asking.consents.add(
          new Consent(
              Channel.SMS,
              ConsentKind.SMS,
              null,
              NOW.minusSeconds(500),
              random.nextBoolean() ? null : NOW.minusSeconds(200)));
    return asking;
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
