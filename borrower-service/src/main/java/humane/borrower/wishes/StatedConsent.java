package humane.borrower.wishes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a lender's file says of a consent. */
public sealed interface StatedConsent {
  ConsentKind kind();

  record Given(ConsentKind kind, LocalDate on, String source) implements StatedConsent {}

  /**
   * @param on the day of the refusal where the file knows it
   */
  record RefusedByBorrower(ConsentKind kind, @Nullable LocalDate on) implements StatedConsent {}
}
