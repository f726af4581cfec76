package humane.reminder.contactpolicy.lawbook;

import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Purpose;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a hold lets through on a day.
 *
 * @param endsAfterDays when it ends by itself, where nobody set an end; null if it does not
 */
public record LawHold(
    HoldKind kind,
    String source,
    LocalDate from,
    @Nullable LocalDate until,
    Set<Purpose> passes,
    @Nullable Integer endsAfterDays,
    String text,
    String textZh) {

  public LawHold {
    passes = new TreeSet<>(passes);
  }

  public boolean passes(Purpose purpose) {
    return passes.contains(purpose);
  }

  public String textIn(String language) {
    return language.startsWith("zh") ? textZh : text;
  }
}
