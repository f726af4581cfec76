package humane.reminder.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lines shown to someone in distress, or to anybody who looks for help (regulations §11). */
public final class Helplines {
  private static final int DAYS_UNTIL_CHECKED_AGAIN = 90;
  private static final String UNION = "EU";

  /** Member states; ISO 3166. */
  private static final Set<String> OF_THE_UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private final List<Helpline> lines;

  public Helplines(List<Helpline> lines) {
    this.lines = List.copyOf(lines);
  }

  /** HL-R-01: crisis lines first, then emergency numbers, and nothing beside them. */
  public String forSelfHarm(String country, WrittenLanguage language) {
    List<Helpline> shown =
        shownIn(country).stream()
            .filter(
                line ->
                    line.kind() == Helpline.Kind.CRISIS || line.kind() == Helpline.Kind.EMERGENCY)
            .toList();
    return shown.isEmpty() ? localEmergencyNumber(language) : words(shown, language);
  }

  /** Only the number to ring in danger: the phone may be in another's hand. */
  public String forDanger(String country, WrittenLanguage language) {
    List<Helpline> shown =
        shownIn(country).stream().filter(line -> line.kind() == Helpline.Kind.EMERGENCY).toList();
    return shown.isEmpty() ? localEmergencyNumber(language) : words(shown, language);
  }

  /** HL-R-03: where else to complain; empty where we know of nobody (HL-R-04). */
  public String forComplaint(String country, WrittenLanguage language) {
    return words(
        shownIn(country).stream().filter(line -> line.kind() == Helpline.Kind.COMPLAINT).toList(),
        language);
  }

  /**
   * Lines whose check is older than a quarter: a warning when the service starts, as HL-R-06 asks.
   */
  public List<Helpline> toCheckAgain(LocalDate today) {
    return lines.stream()
        .filter(line -> line.verifiedOn().plusDays(DAYS_UNTIL_CHECKED_AGAIN).isBefore(today))
        .toList();
  }

  /** All of them, shown or not, as they lie in the data. */
  public List<Helpline> all() {
    return lines;
  }

  /**
   * What may be shown to somebody there, in the order of their kinds; nothing for a place we know
   * nothing of (HL-R-04).
   *
   * @param place ISO 3166, or a part of a country as in jurisdictions
   */
  public List<Helpline> shownIn(String place) {
    return lines.stream()
        .filter(Helpline::mayBeShown)
        .filter(
            line ->
                line.serves(place)
                    || (line.country().equals(UNION) && OF_THE_UNION.contains(place)))
        .sorted(Comparator.comparing(Helpline::kind))
        .toList();
  }

  /**
   * HL-R-05: which line to ring while this one is closed; empty while it is open, or when its hours
   * are not sure.
   */
  public Optional<Helpline> insteadOf(Helpline closed, String place, Instant at) {
    if (!closed.isClosedAt(at)) return Optional.empty();
    return shownIn(place).stream().filter(Helpline::isAlwaysOpen).findFirst();
  }

  private static String words(List<Helpline> shown, WrittenLanguage language) {
    String separator = language == WrittenLanguage.CHINESE_SIMPLIFIED ? "；" : "; ";
    return shown.stream().map(line -> words(line, language)).collect(Collectors.joining(separator));
  }

  private static String words(Helpline line, WrittenLanguage language) {
    String name = line.names().get(language.tag());
    String reached = line.number() == null ? line.site() : line.number();
    return switch (language) {
      case CHINESE_SIMPLIFIED -> name + " " + reached + (line.isAlwaysOpen() ? "（24小时）" : "");
      case ENGLISH -> name + " " + reached + (line.isAlwaysOpen() ? " (24 hours)" : "");
    };
  }

  /** HL-R-04: no guess where the country is not known. */
  public static String localEmergencyNumber(WrittenLanguage language) {
    return switch (language) {
      case CHINESE_SIMPLIFIED -> "当地的紧急求助电话";
      case ENGLISH -> "your local emergency number";
    };
  }
}
