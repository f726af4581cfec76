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

  /** Whose refusals are a lender's file's; all others were said by the borrower. */
  public static final String FILE = "portfolio file";

  /**
   * Whether this is the borrower's own refusal, and so stands against a consent that a file or the
   * lender's people tell of.
   */
  public boolean forbids(Consent told) {
    boolean ownRefusal = !given && !FILE.equals(source);
    boolean sameNumber =
        contactPointId == null
            || told.contactPointId == null
            || contactPointId.equals(told.contactPointId);
    return ownRefusal && told.given && kind == told.kind && sameNumber;
  }

  /**
   * Whether a later word changes anything: an older one never does, and of two said at once the
   * refusal stands.
   */
  public boolean isChangedBy(boolean saidGiven, Instant at, @Nullable String by) {
    if (!given && !saidGiven && FILE.equals(source) && !FILE.equals(by))
      return !at.isBefore(saidAt);
    if (at.isBefore(saidAt)) return false;
    if (at.equals(saidAt)) return given && !saidGiven;
    return given != saidGiven || saidGiven;
  }
}
