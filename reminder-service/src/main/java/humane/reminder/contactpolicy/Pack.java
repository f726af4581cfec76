package humane.reminder.contactpolicy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All dated rows of one jurisdiction, or of the house.
 *
 * @param completeFrom the first day for which the pack is complete; about earlier days it gives no
 *     answer
 */
public record Pack(String id, LocalDate completeFrom, Map<String, List<Row>> rows) {

  public Pack {
    rows = Map.copyOf(rows);
  }

  public static Pack of(String id, LocalDate completeFrom, List<Row> rows) {
    return new Pack(id, completeFrom, rows.stream().collect(Collectors.groupingBy(Row::id)));
  }

  public @Nullable Row row(String rule, LocalDate date) {
    for (Row row : rows.getOrDefault(rule, List.of())) if (row.isInForceOn(date)) return row;
    return null;
  }

  /**
   * The rows of that day alone, on every day; a pack that does not reach back to it stays
   * incomplete.
   */
  public Pack asOf(LocalDate day) {
    LocalDate complete = isCompleteOn(day) ? Row.EARLIEST : LocalDate.MAX;
    return of(
        id,
        complete,
        rows.values().stream()
            .flatMap(List::stream)
            .filter(row -> row.isInForceOn(day))
            .map(Row::always)
            .toList());
  }

  public boolean isCompleteOn(LocalDate date) {
    return !date.isBefore(completeFrom);
  }

  public PackVersion versionOn(LocalDate date) {
    LocalDate version =
        rows.values().stream()
            .flatMap(List::stream)
            .map(Row::from)
            .filter(from -> !from.isAfter(date))
            .max(Comparator.naturalOrder())
            .orElse(completeFrom);
    return new PackVersion(id, version);
  }
}
