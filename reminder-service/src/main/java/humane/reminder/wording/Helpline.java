package humane.reminder.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line that helps, as dated data.
 *
 * @param id of regulations §11
 * @param country ISO 3166 of its country, {@code EU} for all of the Union
 * @param parts the parts of the country it serves, as in jurisdictions; empty means all of it
 * @param names what it is, by language
 * @param number to ring; null where there is only a page
 * @param site its page, if it has one that may be named
 * @param hours when it is answered, as far as anybody says so
 * @param hoursConfidence how sure the hours are; null where none are stated
 * @param languages BCP 47, as far as known
 * @param confidence how sure the number is, as regulations §"How to read this" writes it
 */
public record Helpline(
    String id,
    String country,
    List<String> parts,
    Kind kind,
    Map<String, String> names,
    @Nullable String number,
    @Nullable String site,
    @Nullable HelplineHours hours,
    @Nullable String hoursConfidence,
    List<String> languages,
    String source,
    String confidence,
    LocalDate verifiedOn,
    LocalDate nextCheckOn) {

  /** In the order in which they are shown: who is in danger reads the first two only. */
  public enum Kind {
    CRISIS,
    EMERGENCY,
    ADVICE,
    COMPLAINT,
    FRAUD,
    OTHER
  }

  public Helpline {
    parts = List.copyOf(parts);
    names = Map.copyOf(names);
    languages = List.copyOf(languages);
    if (number == null && site == null)
      throw new IllegalArgumentException(id + " has neither a number nor a page");
  }

  /**
   * HL-R-06: what is only remembered is not shown, but for the national emergency numbers. What a
   * single page or none of certainty says is not shown either, and a crisis line only if it is
   * sure.
   */
  public boolean mayBeShown() {
    return switch (confidence) {
      case "P-H", "F-H", "S2-H", "S1-H" -> true;
      case "M-H" -> kind == Kind.EMERGENCY;
      case "S2-M" -> kind != Kind.CRISIS && kind != Kind.EMERGENCY;
      default -> false;
    };
  }

  /** Whether the number is as sure as it gets; if not, that is said beside it. */
  public boolean isSure() {
    return confidence.endsWith("-H");
  }

  /** The hours, if they are sure; else they are not stated (regulations §11). */
  public @Nullable HelplineHours confirmedHours() {
    return hours != null && hoursConfidence != null && hoursConfidence.endsWith("-H")
        ? hours
        : null;
  }

  /** Day and night, for certain. */
  public boolean isAlwaysOpen() {
    HelplineHours sure = confirmedHours();
    return sure != null && sure.always();
  }

  /** Closed for certain; a line whose hours are not sure is not called closed. */
  public boolean isClosedAt(Instant at) {
    HelplineHours sure = confirmedHours();
    return sure != null && !sure.isOpenAt(at);
  }

  /** Serves that place: a country, or a part of one. */
  public boolean serves(String place) {
    String wanted = place.contains("-") ? place.substring(0, place.indexOf('-')) : place;
    if (!country.equals(wanted)) return false;
    return parts.isEmpty() || parts.contains(place);
  }
}
