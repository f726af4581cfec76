package humane.reminder.helpline;

import humane.reminder.wording.Helpline;
import humane.reminder.wording.Helplines;
import humane.reminder.wording.WrittenLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is shown.
 *
 * @param hours {@code 24h}, {@code open}, {@code closed}, or {@code check hours} where they are not
 *     sure
 * @param instead a line that is open now, where this one is closed
 * @param sure false for a number that two pages agree on and nobody confirms
 */
public record HelplineView(
    String id,
    Helpline.Kind purpose,
    String name,
    @Nullable String number,
    @Nullable String site,
    String hours,
    @Nullable String instead,
    List<String> languages,
    boolean sure,
    String source,
    LocalDate verifiedOn,
    LocalDate nextCheckOn) {

  public static HelplineView of(
      Helpline line, Helplines all, String place, WrittenLanguage language, Instant at) {
    return new HelplineView(
        line.id(),
        line.kind(),
        Objects.requireNonNull(line.names().get(language.tag())),
        line.number(),
        line.site(),
        hours(line, at),
        all.insteadOf(line, place, at)
            .map(open -> open.names().get(language.tag()) + " " + open.number())
            .orElse(null),
        line.languages(),
        line.isSure(),
        line.source(),
        line.verifiedOn(),
        line.nextCheckOn());
  }

  private static String hours(Helpline line, Instant at) {
    if (line.isAlwaysOpen()) return "24h";
    if (line.confirmedHours() == null) return "check hours";
    return line.isClosedAt(at) ? "closed" : "open";
  }
}
