package humane.borrower.lawclock.packs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.borrower.lawclock.ClockRow;
import humane.borrower.lawclock.LawClocks;
import humane.borrower.lawclock.LawPlaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows that are shipped; an error names file, line and what was expected. */
public final class ClockFiles {
  private static final List<String> PACKS =
      List.of("HOUSE", "CN", "US", "US-NY-NYC", "GB", "EU", "IN");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private ClockFiles() {}

  /** The clocks as shipped. */
  public static LawClocks shipped() {
    List<ClockRow> rows = new ArrayList<>();
    for (String pack : PACKS) rows.addAll(rowsOf(pack + ".yaml", text(pack + ".yaml")));
    return new LawClocks(
        rows,
        read("places.yaml", text("places.yaml"), Places.class).of(),
        Map.of("CN", holidays("holidays-CN.yaml"), "GB", BankHolidays.everywhereInTheKingdom()));
  }

  /**
   * @param file the name that an error is told with
   * @throws IllegalStateException naming the line and what was expected there
   */
  static List<ClockRow> rowsOf(String file, String content) {
    ClockForm form = read(file, content, ClockForm.class);
    String pack = ClockForm.need(form.pack(), file, "pack");
    Set<String> seen = new HashSet<>();
    List<ClockRow> rows =
        ClockForm.need(form.rows(), file, "rows").stream().map(row -> row.of(pack)).toList();
    for (ClockRow row : rows)
      if (!seen.add(row.id() + " " + row.kind() + " " + row.from()))
        throw new IllegalStateException(
            file + ": " + row.id() + " begins twice on " + row.from() + "; one row was expected");
    return rows;
  }

  private record Places(String union, Set<String> members, Set<String> ownLaw) {
    LawPlaces of() {
      return new LawPlaces(union, members, ownLaw);
    }
  }

  private record Holidays(List<Year> years) {
    record Year(int year, String source, List<Day> holidays) {}

    record Day(String name, List<LocalDate> days) {}
  }

  private static Set<LocalDate> holidays(String file) {
    Set<LocalDate> days = new HashSet<>();
    read(file, text(file), Holidays.class)
        .years()
        .forEach(year -> year.holidays().forEach(holiday -> days.addAll(holiday.days())));
    return days;
  }

  private static <T> T read(String file, String content, Class<T> type) {
    try {
      return YAML.readValue(content, type);
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      throw new IllegalStateException(
          "The law clocks cannot be read: "
              + file
              + ", line "
              + line
              + ", or in the row that ends there: "
              + broken.getOriginalMessage(),
          broken);
    }
  }

  private static String text(String file) {
    try (InputStream in = ClockFiles.class.getResourceAsStream("/lawclocks/" + file)) {
      if (in == null) throw new IllegalStateException("The file lawclocks/" + file + " is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file lawclocks/" + file + " cannot be read", unreadable);
    }
  }
}
