package humane.borrower.fineract;

import java.net.URI;

/**
 * How one tenant is reached and recognised.
 *
 * @param url up to and with {@code /fineract-provider/api/v1}
 * @param secret what a post to us must show; at least {@value #SECRET_LENGTH_MIN} characters
 * @param accountRef which of Fineract's numbers the portfolio file's account_ref is
 */
public record FineractSettings(
    String tenant,
    URI url,
    String username,
    String password,
    String secret,
    AccountRef accountRef) {
  public static final int SECRET_LENGTH_MIN = 32;

  /** Fineract's own account number, or the identifier the lender gave the loan there. */
  public enum AccountRef {
    ACCOUNT_NO,
    EXTERNAL_ID
  }

  /** No secret of it is ever shown. */
  @Override
  public String toString() {
    return "FineractSettings[" + tenant + " " + url + "]";
  }
}
