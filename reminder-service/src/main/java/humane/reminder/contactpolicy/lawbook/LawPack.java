package humane.reminder.contactpolicy.lawbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One pack, its rows in the order in which they were written down.
 *
 * @param completeFrom of earlier days it knows not enough to let anything pass
 */
public record LawPack(
    String id, String name, String nameZh, LocalDate completeFrom, List<LawRow> rows) {

  public LawPack {
    rows = List.copyOf(rows);
  }

  public String nameIn(String language) {
    return language.startsWith("zh") ? nameZh : name;
  }

  public List<LawRow> inForceOn(LocalDate date) {
    return rows.stream().filter(row -> row.isInForceOn(date)).toList();
  }

  /** Rows that begin or end after that day, by the day on which they do. */
  public List<Change> changesAfter(LocalDate date) {
    List<Change> changes = new ArrayList<>();
    for (LawRow row : rows) {
      if (row.from().isAfter(date)) changes.add(new Change(row.from(), true, row));
      if (row.until() != null && row.until().isAfter(date))
        changes.add(new Change(row.until(), false, row));
    }
    changes.sort(
        Comparator.comparing(Change::on)
            .thenComparing(change -> change.row().id())
            .thenComparing(Change::begins));
    return changes;
  }

  public Optional<LocalDate> nextChangeAfter(LocalDate date) {
    return changesAfter(date).stream().map(Change::on).findFirst();
  }

  /** A row that begins, or is no longer in force, on a day. */
  public record Change(LocalDate on, boolean begins, LawRow row) {}
}
