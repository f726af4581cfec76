package humane.reminder.contactpolicy.lawbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One dated row.
 *
 * @param what in a few words of English; {@code whatZh} of Chinese
 * @param appliedTo whom we apply it to, where the row says so
 * @param from first day in force
 * @param until first day no longer in force, or null
 * @param text the sentence that is given as the reason, in English; {@code textZh} in Chinese
 */
public record LawRow(
    String id,
    String what,
    String whatZh,
    String source,
    Certainty certainty,
    LawStanding standing,
    @Nullable String appliedTo,
    @Nullable String appliedToZh,
    LocalDate from,
    @Nullable LocalDate until,
    List<LawValue> values,
    String text,
    String textZh) {

  public LawRow {
    values = List.copyOf(values);
  }

  public boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from) && (until == null || date.isBefore(until));
  }

  public boolean isLater(LocalDate date) {
    return from.isAfter(date);
  }

  /** Whether every word stands somewhere in it. */
  public boolean speaksOf(String words) {
    String all =
        String.join(
                " ",
                id,
                what,
                whatZh,
                source,
                text,
                textZh,
                String.valueOf(appliedTo),
                values.toString())
            .toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).split("\\s+"))
      if (!all.contains(word)) return false;
    return true;
  }

  public String whatIn(String language) {
    return language.startsWith("zh") ? whatZh : what;
  }

  public @Nullable String appliedToIn(String language) {
    return language.startsWith("zh") ? appliedToZh : appliedTo;
  }

  public String textIn(String language) {
    return language.startsWith("zh") ? textZh : text;
  }
}
