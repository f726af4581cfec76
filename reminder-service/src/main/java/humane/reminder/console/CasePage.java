package humane.reminder.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case with everything that happened to it. */
public record CasePage(
    UUID id,
    String borrowerId,
    String accountRef,
    @Nullable String name,
    boolean namesMissing,
    String state,
    String ladder,
    LocalDate dueDate,
    long daysPastDue,
    @Nullable Instant nextAt,
    boolean waitsForAFact,
    String jurisdictions,
    String timeZone,
    @Nullable String closedReason,
    List<String> holds,
    List<Item> timeline) {

  /** One thing that happened, or that was decided not to happen. */
  public record Item(
      Instant at,
      String kind,
      String words,
      String tone,
      @Nullable String channel,
      @Nullable String purpose,
      @Nullable String text,
      @Nullable Instant notBefore,
      List<Reason> reasons,
      @Nullable UUID entryId) {}

  /** Why the gate said what it said. */
  public record Reason(String rule, String source, String text, @Nullable Instant notBefore) {}

  public String tone() {
    return CaseList.toneOf(state);
  }

  public String stateWords() {
    return Words.of(state);
  }
}
