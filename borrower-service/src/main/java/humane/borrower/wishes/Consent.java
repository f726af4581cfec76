package humane.borrower.wishes;

import humane.borrower.contactpoint.StatedBy;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A word about one consent.
 *
 * @param contactPointId the number it is about, null for all
 * @param statedBy whose word it is: the borrower's own, the lender's people's who pass one on, or a
 *     file's
 * @param wording the very words to which it was said, where they are known
 * @param expiresOn the last day it was given for, null for no end
 */
public record Consent(
    String borrowerId,
    ConsentKind kind,
    @Nullable String contactPointId,
    boolean given,
    Instant saidAt,
    @Nullable String source,
    StatedBy statedBy,
    @Nullable String wording,
    @Nullable LocalDate expiresOn) {

  /** What stands as the source of a refusal that a file tells of. */
  public static final String FILE = "portfolio file";

  /** A word of which no more is known than when it was said and where. */
  public Consent(
      String borrowerId,
      ConsentKind kind,
      @Nullable String contactPointId,
      boolean given,
      Instant saidAt,
      @Nullable String source,
      StatedBy statedBy) {
    this(borrowerId, kind, contactPointId, given, saidAt, source, statedBy, null, null);
  }

  /** Whether it was given for a time that is over: then it counts as never given. */
  public boolean isOverOn(LocalDate today) {
    return given && expiresOn != null && today.isAfter(expiresOn);
  }

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
