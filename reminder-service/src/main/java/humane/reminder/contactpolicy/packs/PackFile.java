package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one pack. Whatever is not complete or not in order stops the start. */
final class PackFile {
  private static final String CERTAINTY = "(house|default|not found|conflicting|P|F|S1|S2|M)\\b.*";

  private final String pack;
  private final Set<String> rules;
  private final List<Row> rows = new ArrayList<>();

  private PackFile(String pack, Set<String> rules) {
    this.pack = pack;
    this.rules = rules;
  }

  /**
   * @param id must be the pack's own
   * @param rules the identifiers of the rulebook: a row has a rule, or says that it only informs
   */
  static Pack read(String id, YamlPlace file, Set<String> rules) {
    file.allow("pack", "name", "nameZh", "completeFrom", "rows");
    if (!file.field("pack").text().equals(id)) throw file.field("pack").must("be " + id);
    file.field("name").text();
    file.field("nameZh").text();
    PackFile read = new PackFile(id, rules);
    for (YamlPlace row : file.field("rows").items()) read.add(row);
    return Pack.of(id, file.field("completeFrom").date(), read.rows);
  }

  private void add(YamlPlace place) {
    place.allow(
        "id",
        "what",
        "whatZh",
        "source",
        "certainty",
        "notLaw",
        "houseNumber",
        "informs",
        "appliedTo",
        "from",
        "until",
        "values",
        "text",
        "textZh");
    YamlPlace certainty = place.field("certainty");
    if (!certainty.text().matches(CERTAINTY))
      throw certainty.must(
          "begin with a confidence code like P-H or S2-M, or be house, default or not found");
    LocalDate from = place.field("from").date();
    LocalDate until = until(place, from);
    Values values = new Values();
    YamlPlace given = place.optional("values");
    if (given != null) given.fields().forEach(values::add);
    YamlPlace appliedTo = place.optional("appliedTo");
    Row row =
        new Row(
            pack,
            place.field("id").text(),
            named(place),
            place.field("source").text(),
            certainty.text(),
            isSet(place, "houseNumber"),
            isSet(place, "notLaw"),
            isSet(place, "informs"),
            appliedTo == null ? null : appliedTo.text(),
            null,
            from,
            until,
            values.numbers,
            values.times,
            values.units,
            place.field("text").text(),
            place.field("textZh").text());
    if (rules.contains(row.id()) == row.isOnlyInformation())
      throw place
          .field("id")
          .broken(
              row.isOnlyInformation()
                  ? "says that it only informs, and a rule judges it: " + row.id()
                  : "has no rule that judges it, and does not say \"informs: true\": " + row.id());
    for (Row other : rows) refuseOverlap(place, row, other);
    rows.add(row);
  }

  /** Null if no end is stated; {@code until} must be written all the same, so nobody forgets it. */
  static @Nullable LocalDate until(YamlPlace place, LocalDate from) {
    if (!place.fields().containsKey("until"))
      throw place.field("from").broken("needs an until beside it: a date, or null for no end");
    YamlPlace until = place.optional("until");
    if (until == null) return null;
    if (!until.date().isAfter(from)) throw until.must("be a day after from, " + from);
    return until.date();
  }

  private static void refuseOverlap(YamlPlace place, Row row, Row other) {
    boolean overlaps =
        row.id().equals(other.id())
            && (row.until() == null || other.from().isBefore(row.until()))
            && (other.until() == null || row.from().isBefore(other.until()));
    if (overlaps)
      throw place
          .field("from")
          .broken(
              "overlaps: "
                  + row.id()
                  + " is in force from "
                  + other.from()
                  + (other.until() == null ? " without an end" : " until " + other.until())
                  + " already");
  }

  /** In a few words, of English; the Chinese must be there too. */
  private static String named(YamlPlace place) {
    place.field("whatZh").text();
    return place.field("what").text();
  }

  private static boolean isSet(YamlPlace place, String flag) {
    YamlPlace value = place.optional(flag);
    return value != null && value.flag();
  }

  /** The values of one row, each with its unit and the direction in which it is tighter. */
  private static final class Values {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, LocalTime> times = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    void add(String name, YamlPlace place) {
      place.allow("value", "unit");
      YamlPlace value = place.field("value");
      YamlPlace unit = place.field("unit");
      Tighter tighter = Tighter.of(name);
      if (tighter == null)
        throw place.broken(
            "has a name that does not say which way it is tighter: see Tighter for the names that do");
      units.put(name, unit.text());
      if (tighter.isForTimes()) {
        if (!unit.text().startsWith("local time of day"))
          throw unit.must("begin with \"local time of day\"");
        times.put(name, value.time());
      } else numbers.put(name, ValueName.of(name).number(value, unit));
    }
  }
}
