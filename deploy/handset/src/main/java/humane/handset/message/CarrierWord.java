package humane.handset.message;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words a carrier acts on by itself: the whole text, in any case. Source: Twilio's default
 * keywords for long codes, and the sentences it answers with.
 */
public enum CarrierWord {
  STOP(
      Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"),
      "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe."),
  START(
      Set.of("START", "YES", "UNSTOP"),
      "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe."
          + " Msg&Data Rates May Apply."),
  HELP(Set.of("HELP", "INFO"), "Reply STOP to unsubscribe. Msg&Data Rates May Apply.");

  private static final String LIKELY_ANSWER = "YES";

  private final Set<String> words;
  private final String answer;

  CarrierWord(Set<String> words, String answer) {
    this.words = words;
    this.answer = answer;
  }

  /** What the carrier texts back in its own name. */
  public String answer() {
    return answer;
  }

  /**
   * The word that a text is, if it is one.
   *
   * @param optedOut whether the sender has opted out of the number; only then does YES mean START
   *     and not an answer to a question
   */
  public static Optional<CarrierWord> in(String text, boolean optedOut) {
    String said = text.strip().toUpperCase(Locale.ROOT);
    if (said.equals(LIKELY_ANSWER) && !optedOut) return Optional.empty();
    for (CarrierWord one : values()) if (one.words.contains(said)) return Optional.of(one);
    return Optional.empty();
  }

  /** Whether the carrier answers: it says only once that somebody is out, or back in. */
  public boolean isAnswered(boolean optedOut) {
    return switch (this) {
      case STOP -> !optedOut;
      case START -> optedOut;
      case HELP -> true;
    };
  }
}
