package humane.reminder.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The lines shown to someone in distress, by country (regulations §11). */
public final class Helplines {
  private static final int DAYS_UNTIL_CHECKED_AGAIN = 90;

  private final List<Helpline> lines;

  public Helplines(List<Helpline> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Crisis lines first, then emergency numbers. */
  public String forSelfHarm(String country, WrittenLanguage language) {
    List<Helpline> shown =
        of(country).stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    return shown.isEmpty() ? localEmergencyNumber(language) : words(shown, language);
  }

  /** Only the number to ring in danger: the phone may be in another's hand. */
  public String forDanger(String country, WrittenLanguage language) {
    List<Helpline> shown =
        of(country).stream().filter(line -> line.kind() == Helpline.Kind.EMERGENCY).toList();
    return shown.isEmpty() ? localEmergencyNumber(language) : words(shown, language);
  }

  /**
   * Lines whose check is older than a quarter: a warning when the service starts, as HL-R-06 asks.
   */
  public List<Helpline> toCheckAgain(LocalDate today) {
    return lines.stream()
        .filter(line -> line.verifiedOn().plusDays(DAYS_UNTIL_CHECKED_AGAIN).isBefore(today))
        .toList();
  }

  private List<Helpline> of(String country) {
    return lines.stream()
        .filter(Helpline::mayBeShown)
        .filter(line -> line.country().equals(country))
        .toList();
  }

  private static String words(List<Helpline> shown, WrittenLanguage language) {
    String separator = language == WrittenLanguage.CHINESE_SIMPLIFIED ? "；" : "; ";
    return shown.stream().map(line -> words(line, language)).collect(Collectors.joining(separator));
  }

  private static String words(Helpline line, WrittenLanguage language) {
    String name = line.names().get(language.tag());
    boolean always = "24h".equals(line.hours());
    return switch (language) {
      case CHINESE_SIMPLIFIED -> name + " " + line.number() + (always ? "（24小时）" : "");
      case ENGLISH -> name + " " + line.number() + (always ? " (24 hours)" : "");
    };
  }

  /** HL-R-04: no guess where the country is not known. */
  private static String localEmergencyNumber(WrittenLanguage language) {
    return switch (language) {
      case CHINESE_SIMPLIFIED -> "当地的紧急求助电话";
      case ENGLISH -> "your local emergency number";
    };
  }
}
