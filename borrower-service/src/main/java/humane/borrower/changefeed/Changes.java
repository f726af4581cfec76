package humane.borrower.changefeed;

import humane.kit.feed.ChangeFeed.NewChange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts changes into the agreed words. */
public final class Changes {
  private Changes() {}

  public static NewChange ofAccount(ChangeKind kind, String borrowerId, String accountRef) {
    return new NewChange(kind.name(), borrowerId, accountRef, Map.of());
  }

  public static NewChange ofBorrower(ChangeKind kind, String borrowerId, Map<String, Object> more) {
    return new NewChange(kind.name(), borrowerId, null, more);
  }

  /** Enough to know the number again, never the number. */
  public static NewChange ofNumber(
      String borrowerId, String contactPointId, String numberToken, @Nullable Object ownership) {
    Map<String, Object> more =
        ownership == null
            ? Map.of("contactPointId", contactPointId, "numberToken", numberToken)
            : Map.of(
                "contactPointId",
                contactPointId,
                "numberToken",
                numberToken,
                "ownership",
                ownership.toString());
    return new NewChange(ChangeKind.CONTACT_POINT_CHANGED.name(), borrowerId, null, more);
  }
}
