package humane.reminder.wording;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line that helps, as dated data.
 *
 * @param id of regulations §11
 * @param country ISO 3166 of its country, {@code EU} for all of the Union
 * @param names what it is, by language
 * @param hours {@code 24h} where that is certain, else nothing is said of hours
 * @param confidence how sure the number is, as regulations §"How to read this" writes it
 */
public record Helpline(
    String id,
    String country,
    Kind kind,
    Map<String, String> names,
    String number,
    @Nullable String hours,
    String source,
    String confidence,
    LocalDate verifiedOn) {

  public enum Kind {
    CRISIS,
    EMERGENCY
  }

  /** HL-R-06: what is only remembered is not shown, but for the national emergency numbers. */
  public boolean mayBeShown() {
    return switch (confidence) {
      case "P-H", "F-H", "S2-H" -> true;
      case "M-H" -> kind == Kind.EMERGENCY;
      default -> false;
    };
  }
}
