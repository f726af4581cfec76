package humane.reminder.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of cases, the most urgent first. */
public record CaseList(CaseFilter filter, List<Item> items, boolean hasMore, boolean namesMissing) {
  private static final List<String> STATES = List.of("OPEN", "PAUSED", "WITH_A_PERSON", "CLOSED");
  private static final List<String> LADDERS = List.of("self-care", "standard", "early-support");

  /**
   * One case.
   *
   * @param nextAt when its next step falls due, or may next be tried
   * @param waitsForAFact whether time alone will not clear it: a consent, a zone, an attested
   *     number, the end of a hold
   * @param heldBackBy rules that kept the last step silent
   */
  public record Item(
      UUID id,
      String borrowerId,
      String accountRef,
      @Nullable String name,
      String state,
      String ladder,
      long daysPastDue,
      String timeZone,
      @Nullable Instant lastContactAt,
      @Nullable Instant nextAt,
      boolean waitsForAFact,
      List<String> heldBackBy) {

    public String tone() {
      return toneOf(state);
    }

    public Item named(@Nullable String fullName) {
      return new Item(
          id,
          borrowerId,
          accountRef,
          fullName,
          state,
          ladder,
          daysPastDue,
          timeZone,
          lastContactAt,
          nextAt,
          waitsForAFact,
          heldBackBy);
    }
  }

  /** The colour in which a state is shown. */
  public static String toneOf(String state) {
    return switch (state) {
      case "OPEN" -> "good";
      case "WITH_A_PERSON", "PAUSED" -> "wait";
      default -> "";
    };
  }

  public List<String> states() {
    return STATES;
  }

  public List<String> ladders() {
    return LADDERS;
  }

  public String words(String state) {
    return Words.of(state);
  }

  public boolean hasNewer() {
    return filter.page() > 0;
  }

  /** The query of another page of the same list. */
  public String queryOfPage(int page) {
    return "account="
        + encoded(filter.account())
        + "&state="
        + encoded(filter.state())
        + "&ladder="
        + encoded(filter.ladder())
        + "&page="
        + page;
  }

  private static String encoded(@Nullable String value) {
    return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
