package humane.reminder.wording;

import org.jspecify.annotations.Nullable;

/**
 * Whom a text greets: the given name ({@code 伟}), the full name in the order its owner writes it
 * ({@code 李伟}), the language (BCP 47).
 *
 * @param phrase words of their own that prove the text is ours; null for none
 */
public record Recipient(
    String givenName, String fullName, String language, @Nullable String phrase) {
  public Recipient(String givenName, String fullName, String language) {
    this(givenName, fullName, language, null);
  }
}
