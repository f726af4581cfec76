package humane.borrower.retention;

import java.time.LocalDate;

/** Whether a person's records are still to be kept. */
public sealed interface RetentionVerdict {

  /** They are, and why. */
  record Keep(KeepReason reason) implements RetentionVerdict {}

  /**
   * They are not any more.
   *
   * @param rule the row that asked for them longest
   */
  record Forget(String rule, LocalDate keptUntil) implements RetentionVerdict {}

  /** Why something is kept. */
  enum KeepReason {
    LITIGATION,
    COMPLAINT_OPEN,
    ACCOUNT_OPEN,
    PERIOD_RUNNING,
    /** No row names a period here: a person decides, nothing goes by itself. */
    NO_PERIOD_KNOWN
  }
}
