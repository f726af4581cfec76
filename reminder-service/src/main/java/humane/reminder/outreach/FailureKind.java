package humane.reminder.outreach;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier's error code is about. The codes are Twilio's (twilio.com/docs/api/errors) and, as
 * {@code smpp-0x…}, those of SMPP 3.4 §5.1.3.
 */
public enum FailureKind {
  /** The recipient has opted out at the carrier. */
  OPTED_OUT(1),
  /** The number takes no texts and never will: a landline, or none at all. */
  NO_TEXTS(1),
  /** The phone was off or away: it may be another time. */
  UNREACHABLE(3),
  /** Nothing the recipient could change: words, routes, settings, money. */
  OURS(0);

  private final int triesAtMost;

  FailureKind(int triesAtMost) {
    this.triesAtMost = triesAtMost;
  }

  private static final Pattern NETWORK = Pattern.compile("[A-Z]{2}:.*");

  /** So many such failures in a row mean that texts do not reach the number; 0 means never. */
  public int triesAtMost() {
    return triesAtMost;
  }

  public static FailureKind of(@Nullable String code) {
    // The networks' own reasons on a CMPP line: a phone that is off or gone, as MK:0001.
    if (code != null && NETWORK.matcher(code).matches()) return UNREACHABLE;
    return switch (code) {
      case "21610" -> OPTED_OUT;
      case "21211", "21214", "21217", "21614", "30006" -> NO_TEXTS;
      case "30003", "30005", "EXPIRED", "UNDELIV" -> UNREACHABLE;
      case null, default -> OURS;
    };
  }

  /** Whether it says something of the recipient's number and nothing of us. */
  public boolean isOfTheNumber() {
    return this == NO_TEXTS || this == UNREACHABLE;
  }
}
