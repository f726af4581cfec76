package humane.reminder.outreach.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import humane.kit.crypto.NumberTokens;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The keyed hash under which an account is found. The reference itself is one of the facts that
 * sign-in asks of, so it is never stored in clear.
 */
@ApplicationScoped
public class AccountTokens {
  private static final int CACHED_MAX = 200_000;

  private final NumberTokens tokens;
  private final Cache<String, String> cached =
      Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

  AccountTokens(NumberTokens tokens) {
    this.tokens = tokens;
  }

  /** Letters outside ASCII are written as escapes, so that no two references share a token. */
  public String of(String accountRef) {
    return cached.get(accountRef, ref -> tokens.of("account:" + ascii(ref)));
  }

  private static String ascii(String ref) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < ref.length(); at++) {
      char letter = ref.charAt(at);
      if (letter < 128 && letter != '\\') plain.append(letter);
      else plain.append(String.format("\\u%04x", (int) letter));
    }
    return plain.toString();
  }
}
