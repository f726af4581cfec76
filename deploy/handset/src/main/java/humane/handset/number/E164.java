package humane.handset.number;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a number: a plus, a country, and seven to fifteen digits in all. */
public final class E164 {
  private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern SENDER =
      Pattern.compile("[0-9]{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 &_+-]{1,11}");

  private E164() {}

  /** The number, or nothing if it does not have the form. Spaces and the like are not forgiven. */
  public static Optional<String> of(@Nullable String text) {
    return Optional.ofNullable(text).filter(given -> FORM.matcher(given).matches());
  }

  /** A sender may also be a short code or a name of at most eleven characters. */
  public static boolean canSend(@Nullable String text) {
    return text != null && (FORM.matcher(text).matches() || SENDER.matcher(text).matches());
  }
}
