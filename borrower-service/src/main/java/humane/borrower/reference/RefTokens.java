package humane.borrower.reference;

import humane.kit.crypto.NumberTokens;
import jakarta.inject.Singleton;

/**
 * The keyed hashes under which accounts and payments are found. The references themselves are among
 * the facts that sign-in asks of, so they are never stored in clear.
 */
@Singleton
public class RefTokens {
  private static final int ASCII = 128;

  private final NumberTokens tokens;

  RefTokens(NumberTokens tokens) {
    this.tokens = tokens;
  }

  public String ofAccount(String accountRef) {
    return tokens.of("account:" + ascii(accountRef));
  }

  public String ofPayment(String paymentRef) {
    return tokens.of("payment:" + ascii(paymentRef));
  }

  /** Letters outside ASCII are written as escapes, so that no two references share a token. */
  private static String ascii(String ref) {
    StringBuilder plain = new StringBuilder(ref.length());
    for (int at = 0; at < ref.length(); at++) {
      char letter = ref.charAt(at);
      if (letter < ASCII && letter != '\\') plain.append(letter);
      else plain.append(String.format("\\u%04x", (int) letter));
    }
    return plain.toString();
  }
}
