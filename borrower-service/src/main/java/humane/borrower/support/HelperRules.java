package humane.borrower.support;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said of a helper: who it is and until when, and nothing by which to reach them. */
public final class HelperRules {
  private static final int NAME_LENGTH_MAX = 80;
  private static final int AUTHORITY_LENGTH_MAX = 500;
  private static final int YEARS_MAX = 2;

  /** An address or a number of another person must not come to rest here (P1). */
  private static final Pattern REACHABLE =
      Pattern.compile("\\p{Nd}(?:[\\s().\\-–/+]{0,2}\\p{Nd}){4,}|@|://|www\\.");

  private HelperRules() {}

  /** What is wrong with each field; nothing when all is well. */
  public static Map<String, String> faults(
      @Nullable String name,
      @Nullable HelperRole role,
      @Nullable String authority,
      @Nullable LocalDate until,
      LocalDate today) {
    Map<String, String> faults = new LinkedHashMap<>();
    text(faults, "name", name, NAME_LENGTH_MAX);
    if (role == null) faults.put("role", "is required");
    text(faults, "authority", authority, AUTHORITY_LENGTH_MAX);
    if (until == null) faults.put("until", "is required: a helper is named for a time");
    else if (until.isBefore(today)) faults.put("until", "lies in the past");
    else if (until.isAfter(today.plusYears(YEARS_MAX)))
      faults.put("until", "lies more than " + YEARS_MAX + " years ahead");
    return faults;
  }

  private static void text(
      Map<String, String> faults, String field, @Nullable String value, int lengthMax) {
    if (value == null || value.isBlank()) faults.put(field, "is required");
    else if (value.length() > lengthMax)
      faults.put(field, "is longer than " + lengthMax + " characters");
    else if (REACHABLE.matcher(value).find())
      faults.put(field, "holds a number or an address; helpers come to us, we never reach out");
  }
}
