package humane.borrower.wishes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest word about one consent.
 *
 * @param contactPointId the number it is about, null for all
 */
public record Consent(
    String borrowerId,
    ConsentKind kind,
    @Nullable String contactPointId,
    boolean given,
    Instant saidAt,
    @Nullable String source) {

  /**
   * Whether a later word changes anything: an older one never does, and of two said at once the
   * refusal stands.
   */
  public boolean isChangedBy(boolean saidGiven, Instant at) {
    if (at.isBefore(saidAt)) return false;
    if (at.equals(saidAt)) return given && !saidGiven;
    return given != saidGiven || saidGiven;
  }
}
