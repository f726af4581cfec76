package humane.borrower.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Under 18 at contract or today there is no contact (house rule, conduct.md section 6). */
public final class Adulthood {
  private static final int ADULT_YEARS = 18;

  private Adulthood() {}

  /**
   * Whether the person was a minor at the earlier of the two dates. An unknown birth date says
   * nothing.
   */
  public static boolean isMinor(
      @Nullable LocalDate birthDate, @Nullable LocalDate contractDate, LocalDate today) {
    if (birthDate == null) return false;
    LocalDate asked = contractDate != null && contractDate.isBefore(today) ? contractDate : today;
    return asked.isBefore(birthDate.plusYears(ADULT_YEARS));
  }
}
