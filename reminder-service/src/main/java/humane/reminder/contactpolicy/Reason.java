package humane.reminder.contactpolicy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a contact waits or is refused.
 *
 * @param rule the identifier of the regulations table, or HOUSE-…
 * @param notBefore the earliest instant at which this rule alone agrees; null if time alone never
 *     makes it agree
 * @param text a plain sentence in English
 * @param textZh the same in Chinese
 */
public record Reason(
    ReasonCode code,
    String rule,
    String source,
    @Nullable Instant notBefore,
    String text,
    String textZh) {

  /** The same in other words. */
  public Reason saying(String otherText, String otherTextZh) {
    return new Reason(code, rule, source, notBefore, otherText, otherTextZh);
  }

  /** The sentence in the language asked for, as a BCP 47 tag; English where we have no other. */
  public String text(String language) {
    return language.startsWith("zh") ? textZh : text;
  }
}
