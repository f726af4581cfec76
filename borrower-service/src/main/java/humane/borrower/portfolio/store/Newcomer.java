package humane.borrower.portfolio.store;

import humane.kit.crypto.NewBorrowerKeys;
import humane.kit.feed.ChangeFeed.ReadyChange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was not known when the row was read: sealed before the transaction that stores it,
 * so that this work does not wait for the database, nor it for this.
 *
 * @param number null where the row has none
 * @param accounts by their reference
 */
public record Newcomer(
    NewBorrowerKeys keys,
    byte[] profile,
    byte @Nullable [] number,
    Map<String, SealedAccount> accounts) {

  /**
   * @param change that the account is in arrears, null when it is not
   */
  public record SealedAccount(
      String token, byte[] ref, byte[] facts, @Nullable ReadyChange change) {}

  public String id() {
    return keys.borrowerId();
  }
}
