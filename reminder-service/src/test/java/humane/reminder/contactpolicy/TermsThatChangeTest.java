package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A search that passes a day on which a number changes goes on under the new number. */
class TermsThatChangeTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Test
  void theMorningAfterAWindowIsWidenedOpensAtTheNewTime() {
    Deferred decision =
        deferred(terms(hours("09:00", null, NEW_YEAR), hours("07:00", NEW_YEAR, null)));

    assertThat(decision.notBefore()).isEqualTo(at("2027-01-01T07:00"));
    assertThat(decision.reasons().getFirst().notBefore()).isEqualTo(at("2027-01-01T07:00"));
  }

  @Test
  void theMorningAfterAWindowIsNarrowedOpensAtTheNewTime() {
    Deferred decision =
        deferred(terms(hours("07:00", null, NEW_YEAR), hours("09:00", NEW_YEAR, null)));

    assertThat(decision.notBefore()).isEqualTo(at("2027-01-01T09:00"));
  }

  @Test
  void aRuleThatLapsesAtMidnightLetsGoAtMidnight() {
    Deferred decision = deferred(terms(hours("09:00", null, NEW_YEAR)));

    assertThat(decision.notBefore()).isEqualTo(at("2027-01-01T00:00"));
  }

  @Test
  void aRuleThatBeginsBeforeTheMomentNamedIsAskedToo() {
    Row lapsing = hours("23:00", null, NEW_YEAR);
    Row coming = row("CN-CBA-01", "10:00", NEW_YEAR, null);

    assertThat(deferred(terms(lapsing, coming)).notBefore()).isEqualTo(at("2027-01-01T10:00"));
  }

  private static Deferred deferred(TermsOverTime terms) {
    Asking asking = new Asking();
    ContactDecision decision =
        Rulebook.policy()
            .decide(
                asking.proposal(),
                asking.situation(),
                terms.on(LocalDate.of(2026, 12, 31)),
                at("2026-12-31T22:30"));
    assertThat(decision).isInstanceOf(Deferred.class);
    return (Deferred) decision;
  }

  private static TermsOverTime terms(Row... rows) {
    LocalDate first = LocalDate.of(2020, 1, 1);
    Map<HoldKind, List<HoldTerms>> holds =
        Arrays.stream(HoldKind.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    kind ->
                        List.of(new HoldTerms(kind, hours("00:00", null, null), Set.of(), null))));
    return new TermsOverTime(
        List.of(Pack.of("CN", first, List.of(rows))), List.of(), holds, List.of(), true);
  }

  private static Row hours(String quietUntil, LocalDate from, LocalDate until) {
    return row("CN-GB-05", quietUntil, from, until);
  }

  private static Row row(String id, String quietUntil, LocalDate from, LocalDate until) {
    return new Row(
        "CN",
        id,
        "Hours",
        "a source",
        "P-H",
        false,
        false,
        false,
        null,
        null,
        from == null ? LocalDate.of(2020, 1, 1) : from,
        until,
        Map.of(),
        Map.of("quietFrom", LocalTime.of(22, 0), "quietUntil", LocalTime.parse(quietUntil)),
        Map.of(),
        "Closed.",
        "不联系。");
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(CHINA).toInstant();
  }
}
