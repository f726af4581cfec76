package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team's tighter numbers for one row of a pack, from a day on.
 *
 * @param place where the settings say so
 * @param until first day on which they no longer do, or null
 */
record Tightening(
    YamlPlace place,
    String row,
    LocalDate from,
    @Nullable LocalDate until,
    Map<String, YamlPlace> values) {

  static Tightening read(YamlPlace place) {
    place.allow("row", "from", "until", "values");
    Map<String, YamlPlace> values = place.field("values").fields();
    if (values.isEmpty()) throw place.field("values").broken("must name a value to tighten");
    return new Tightening(
        place,
        place.field("row").text(),
        TeamSettings.from(place),
        TeamSettings.until(place),
        values);
  }

  /**
   * The pack with the row tightened while both are in force.
   *
   * @throws BrokenPolicyFile if any number is looser than the pack's, naming both and the source
   */
  Pack applyTo(Pack pack) {
    List<Row> rows = new ArrayList<>();
    for (Row each : pack.rows().values().stream().flatMap(Collection::stream).toList())
      if (each.id().equals(row) && overlaps(each)) split(each, rows);
      else rows.add(each);
    return Pack.of(pack.id(), pack.completeFrom(), rows);
  }

  boolean concerns(Pack pack) {
    return pack.rows().getOrDefault(row, List.of()).stream().anyMatch(this::overlaps);
  }

  private boolean overlaps(Row other) {
    return (other.until() == null || from.isBefore(other.until()))
        && (until == null || other.from().isBefore(until));
  }

  private void split(Row law, List<Row> rows) {
    LocalDate begins = law.from().isAfter(from) ? law.from() : from;
    LocalDate ends = until == null || endsSooner(law, until) ? law.until() : until;
    if (law.from().isBefore(begins)) rows.add(law.during(law.from(), begins));
    rows.add(tightened(law).during(begins, ends));
    if (ends != null && !ends.equals(law.until())) rows.add(law.during(ends, law.until()));
  }

  private static boolean endsSooner(Row law, LocalDate day) {
    return law.until() != null && law.until().isBefore(day);
  }

  private Row tightened(Row law) {
    Map<String, Integer> numbers = new HashMap<>(law.numbers());
    Map<String, LocalTime> times = new HashMap<>(law.times());
    values.forEach(
        (name, value) -> {
          if (numbers.containsKey(name)) numbers.put(name, number(name, value, law));
          else if (times.containsKey(name)) times.put(name, time(name, value, law));
          else
            throw value.broken(
                "is no value of "
                    + row
                    + "; its values are "
                    + String.join(", ", law.units().keySet()));
        });
    return law.tightened(
        place.file(),
        numbers,
        times,
        "Our own limit is tighter: it " + String.join(", ", said()) + ".",
        "我们自己的限制更严（" + String.join("、", saidInChinese()) + "）。");
  }

  private List<String> said() {
    return values.entrySet().stream()
        .map(value -> ValueName.inWords(value.getKey()) + " " + value.getValue().text())
        .sorted()
        .toList();
  }

  private List<String> saidInChinese() {
    return values.entrySet().stream()
        .map(value -> ValueName.inChinese(value.getKey()) + value.getValue().text())
        .sorted()
        .toList();
  }

  private int number(String name, YamlPlace value, Row law) {
    int ours = ValueName.of(name).number(value);
    int theirs = law.number(name);
    if (direction(name).isLooser(ours, theirs)) throw looser(name, value, law, theirs);
    return ours;
  }

  private LocalTime time(String name, YamlPlace value, Row law) {
    LocalTime ours = value.time();
    LocalTime theirs = law.time(name);
    if (direction(name).isLooser(ours, theirs)) throw looser(name, value, law, theirs);
    return ours;
  }

  private BrokenPolicyFile looser(String name, YamlPlace value, Row law, Object theirs) {
    return value.broken(
        "would loosen a limit: "
            + row
            + " "
            + ValueName.inWords(name)
            + " "
            + theirs
            + " ("
            + law.source()
            + "); the settings say "
            + value.text()
            + ", which is "
            + direction(name).looser());
  }

  private static Tighter direction(String name) {
    Tighter direction = Tighter.of(name);
    if (direction == null) throw new IllegalStateException("no direction for " + name);
    return direction;
  }
}
