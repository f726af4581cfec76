package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.HoldTerms;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the table of holds and purposes; every kind of hold must have its row. */
final class HoldsFile {
  private static final int DAYS_MAX = 3_660;

  private HoldsFile() {}

  static Map<HoldKind, List<HoldTerms>> read(YamlPlace file) {
    file.allow("rows");
    Map<HoldKind, List<HoldTerms>> holds = new EnumMap<>(HoldKind.class);
    for (YamlPlace row : file.field("rows").items()) {
      HoldTerms terms = terms(row);
      List<HoldTerms> versions = holds.computeIfAbsent(terms.kind(), none -> new ArrayList<>());
      for (HoldTerms other : versions)
        if (other.row().until() == null || other.row().until().isAfter(terms.row().from()))
          throw row.field("from")
              .broken(
                  "overlaps: "
                      + terms.kind()
                      + " has a row from "
                      + other.row().from()
                      + " already");
      versions.add(terms);
    }
    for (HoldKind kind : HoldKind.values())
      if (!holds.containsKey(kind)) throw file.field("rows").broken("say nothing of " + kind);
    return holds;
  }

  private static HoldTerms terms(YamlPlace place) {
    place.allow("kind", "source", "from", "until", "passes", "endsAfterDays", "text", "textZh");
    HoldKind kind = place.field("kind").oneOf(HoldKind.class);
    Set<Purpose> passes = EnumSet.noneOf(Purpose.class);
    for (YamlPlace purpose : place.field("passes").items())
      passes.add(purpose.oneOf(Purpose.class));
    return new HoldTerms(kind, row(kind, place), passes, endsAfterDays(place));
  }

  private static @Nullable Integer endsAfterDays(YamlPlace place) {
    YamlPlace days = place.optional("endsAfterDays");
    return days == null ? null : (Integer) days.wholeNumber("of days", 1, DAYS_MAX);
  }

  private static Row row(HoldKind kind, YamlPlace place) {
    LocalDate from = place.field("from").date();
    return new Row(
        Packs.HOUSE,
        "HOUSE-HOLD-" + kind,
        "Hold: " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        place.field("source").text(),
        "house",
        false,
        false,
        false,
        null,
        null,
        from,
        PackFile.until(place, from),
        Map.of(),
        Map.of(),
        Map.of(),
        place.field("text").text(),
        place.field("textZh").text());
  }
}
