package humane.borrower.lawclock.packs;

import humane.borrower.lawclock.ClockKind;
import humane.borrower.lawclock.ClockRow;
import humane.borrower.lawclock.ClockStep;
import humane.borrower.lawclock.ClockUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of rows as it is written; what is missing is named while it is read. */
record ClockForm(@Nullable String pack, @Nullable String name, @Nullable List<Row> rows) {

  ClockForm {
    need(pack, "the file", "pack");
    need(name, "the file", "name");
    need(rows, "the file", "rows");
  }

  record Row(
      @Nullable String id,
      @Nullable ClockKind clock,
      @Nullable String what,
      @Nullable String source,
      @Nullable String certainty,
      boolean notLaw,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Map<String, Value> values,
      @Nullable String text,
      @Nullable String textZh) {

    Row {
      String row = id == null ? "a row" : id;
      need(id, row, "id");
      need(clock, row, "clock");
      need(what, row, "what");
      need(source, row, "source");
      need(certainty, row, "certainty");
      need(from, row, "from");
      need(text, row, "text");
      need(textZh, row, "textZh");
      if (from != null && until != null && until.isBefore(from))
        throw new IllegalArgumentException(row + " ends (until) before it begins (from)");
    }

    ClockRow of(String pack) {
      return new ClockRow(
          pack,
          need(id, "a row", "id"),
          need(clock, "a row", "clock"),
          need(what, "a row", "what"),
          need(source, "a row", "source"),
          need(certainty, "a row", "certainty"),
          notLaw,
          need(from, "a row", "from"),
          until,
          values == null
              ? List.of()
              : values.entrySet().stream()
                  .map(value -> value.getValue().of(value.getKey()))
                  .toList(),
          need(text, "a row", "text"),
          need(textZh, "a row", "textZh"));
    }
  }

  record Value(
      @Nullable Integer value, @Nullable String unit, @Nullable String what, boolean extension) {

    Value {
      if (need(value, "a value", "value") <= 0)
        throw new IllegalArgumentException("a value must be more than nothing, and is " + value);
      need(what, "a value", "what");
      unitOf(need(unit, "a value", "unit"));
    }

    ClockStep of(String name) {
      return new ClockStep(
          name,
          need(what, name, "what"),
          need(value, name, "value"),
          unitOf(need(unit, name, "unit")),
          extension);
    }

    private static ClockUnit unitOf(String written) {
      for (ClockUnit unit : ClockUnit.values())
        if (unit.name().equals(written.toUpperCase(Locale.ROOT).replace(' ', '_'))) return unit;
      throw new IllegalArgumentException(
          "the unit \""
              + written
              + "\" must be calendar days, working days, weeks, months, years or times");
    }
  }

  static <T> T need(@Nullable T value, String where, String field) {
    if (value == null) throw new IllegalArgumentException(where + " needs " + field);
    return value;
  }
}
