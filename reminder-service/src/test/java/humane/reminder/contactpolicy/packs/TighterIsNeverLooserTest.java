package humane.reminder.contactpolicy.packs;

import static org.assertj.core.api.Assertions.assertThatCode;

import humane.reminder.contactpolicy.Asking;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ManyQuestions;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever number of whatever row a team tightens, nothing gets through that did not before. */
class TighterIsNeverLooserTest extends ManyQuestions {
  private static final Packs SHIPPED = Packs.shipped();
  private static final List<Tightened> TIGHTENED =
      SHIPPED.all().stream()
          .flatMap(pack -> pack.rows().values().stream().flatMap(Collection::stream))
          .flatMap(TighterIsNeverLooserTest::tightenings)
          .toList();

  /** The packs with one value tightened, and a place that the row's pack is about. */
  record Tightened(String place, String settings, Packs packs) {
    static Tightened of(Row row, String name, Object value) {
      String settings =
          "tighten:\n  - row: %s\n    from: %s\n    values: { %s: %s }\n"
              .formatted(row.id(), row.from(), name, value);
      if (row.until() != null)
        settings = settings.replace("    values", "    until: " + row.until() + "\n    values");
      TeamSettings team =
          TeamSettings.read(YamlPlace.read("team.yaml", new StringReader(settings)));
      return new Tightened(row.pack(), settings, SHIPPED.tightenedBy(team));
    }

    boolean concerns(Asking asking) {
      return place.equals(Packs.HOUSE)
          || asking.jurisdictions.stream().anyMatch(where -> where.startsWith(place));
    }
  }

  private static Stream<Tightened> tightenings(Row row) {
    List<Tightened> all = new ArrayList<>();
    row.numbers()
        .forEach(
            (name, law) -> {
              boolean isLower = Tighter.of(name) == Tighter.LOWER;
              int least = isLower ? 1 : law * 3;
              int little = isLower ? Math.max(1, law - 1) : law + 1;
              if (least != law) all.add(Tightened.of(row, name, least));
              if (little != law && little != least) all.add(Tightened.of(row, name, little));
            });
    row.times()
        .forEach((name, law) -> all.add(Tightened.of(row, name, "\"" + tighter(name, law) + "\"")));
    return all.stream();
  }

  private static LocalTime tighter(String name, LocalTime law) {
    return Tighter.of(name) == Tighter.EARLIER ? law.minusMinutes(150) : law.plusMinutes(150);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void whateverIsTightenedIsNeverLooser(
      @ForAll("questions") Asking asking, @ForAll("instants") Instant at) {
    if (!isLiftedLater(asking, at)) assertIsNeverLooser(asking, at);
  }

  private static void assertIsNeverLooser(Asking asking, Instant at) {
    ContactDecision shipped = decide(SHIPPED, asking, at);
    for (Tightened tightened : TIGHTENED)
      if (tightened.concerns(asking))
        assertThatCode(() -> assertIsNoLooser(shipped, decide(tightened.packs(), asking, at)))
            .as(tightened.settings())
            .doesNotThrowAnyException();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void norForACallBack(
      @ForAll("callBacks") Asking asking, @ForAll("instantsOfThatDay") Instant at) {
    assertIsNeverLooser(asking, at);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void norForANoteBeforeADueDate(
      @ForAll("notes") Asking asking, @ForAll("instantsOfThatDay") Instant at) {
    assertIsNeverLooser(asking, at);
  }

  private static ContactDecision decide(Packs packs, Asking asking, Instant at) {
    return Rulebook.policy()
        .decide(
            asking.proposal(),
            asking.situation(),
            packs.termsOn(asking.jurisdictions, at, asking.withHouse),
            at);
  }
}
