package humane.borrower.wishes;

import humane.borrower.contactpoint.StatedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word about one consent.
 *
 * @param contactPointId the number it is about, null for all
 * @param statedBy whose word it is: the borrower's own, the lender's people's who pass one on, or a
 *     file's
 */
public record Consent(
    String borrowerId,
    ConsentKind kind,
    @Nullable String contactPointId,
    boolean given,
    Instant saidAt,
    @Nullable String source,
    StatedBy statedBy) {

  /** What stands as the source of a refusal that a file tells of. */
  public static final String FILE = "portfolio file";

  /**
   * Whether this is the borrower's own refusal, and so stands against a consent that a file or the
   * lender's people tell of, whatever its date.
   */
  public boolean forbids(Consent told) {
    boolean sameNumber =
        contactPointId == null
            || told.contactPointId == null
            || contactPointId.equals(told.contactPointId);
    return isWithdrawal()
        && told.given
        && told.statedBy != StatedBy.BORROWER
        && kind == told.kind
        && sameNumber;
  }

  /**
   * Whether another word about the same consent changes anything. A withdrawal never loses to what
   * a file or the lender's people say, however late it gets here; between the borrower's own words,
   * and between those of others, the newer counts, and of two said at once the refusal.
   */
  public boolean isChangedBy(Consent word) {
    if (forbids(word)) return false;
    boolean ownWordStands = statedBy == StatedBy.BORROWER || isWithdrawal();
    if (word.isWithdrawal() && !ownWordStands) return true;
    if (word.saidAt.equals(saidAt)) return given && !word.given;
    if (word.saidAt.isBefore(saidAt)) return false;
    return word.given || given || word.isWithdrawal();
  }

  private boolean isWithdrawal() {
    return !given && statedBy != StatedBy.FILE;
  }
}
