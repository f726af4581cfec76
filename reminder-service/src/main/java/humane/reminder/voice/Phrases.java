package humane.reminder.voice;

import humane.reminder.reply.DistressKind;
import humane.reminder.reply.Intent;
import humane.reminder.reply.PlainWords;
import humane.reminder.reply.Reading;
import humane.reminder.reply.StopScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What people say on the telephone and would not write: yes and no, who is there, and what the
 * reading of texts has found besides.
 */
public final class Phrases {
  private final List<Phrase> phrases;

  public Phrases(List<Phrase> phrases) {
    this.phrases =
        phrases.stream()
            .map(each -> new Phrase(each.meaning(), each.whole(), PlainWords.of(each.words())))
            .toList();
  }

  /**
   * Words with one meaning.
   *
   * @param whole whether they mean it only when nothing else is said
   */
  public record Phrase(Meaning meaning, boolean whole, String words) {}

  /**
   * @param read the same words as a text would be read
   * @param outbound whether we rang: then "not me" tells that somebody else is on the line
   */
  public Set<Meaning> meanings(String words, Reading read, boolean outbound) {
    String plain = PlainWords.of(words);
    Set<Meaning> found = EnumSet.noneOf(Meaning.class);
    for (Phrase phrase : phrases)
      if (phrase.whole() ? plain.equals(phrase.words()) : within(phrase.words(), plain))
        found.add(phrase.meaning());
    for (Reading.Found each : read.intents()) addOf(each.intent(), read, found);
    // Who says that it is not them is somebody else; only who says that the number is wrong stops
    // it.
    if (found.contains(Meaning.SOMEBODY_ELSE) && outbound) found.remove(Meaning.YES);
    return found;
  }

  private static void addOf(Intent intent, Reading read, Set<Meaning> found) {
    switch (intent) {
      case STOP ->
          found.add(read.stops().contains(StopScope.ALL) ? Meaning.STOP_ALL : Meaning.STOP_CALLS);
      case WRONG_PERSON -> {
        if (!found.contains(Meaning.SOMEBODY_ELSE)) found.add(Meaning.WRONG_NUMBER);
      }
      case DISTRESS ->
          found.add(
              switch (read.distress().orElse(DistressKind.SELF_HARM)) {
                case SELF_HARM -> Meaning.DISTRESS;
                case DANGER_AT_HOME -> Meaning.DANGER_AT_HOME;
                case DANGER_TO_OTHERS -> Meaning.DANGER_TO_OTHERS;
              });
      case BEREAVEMENT -> found.add(Meaning.BEREAVEMENT);
      case REPRESENTED -> found.add(Meaning.REPRESENTED);
      case DISPUTE -> found.add(Meaning.DISPUTE);
      case COMPLAINT -> found.add(Meaning.COMPLAINT);
      case HARDSHIP -> found.add(Meaning.HARDSHIP);
      case WANTS_PERSON -> found.add(Meaning.PERSON);
      case AUTHENTICITY -> found.add(Meaning.WHO_CALLS);
      case ALREADY_PAID -> found.add(Meaning.PAID);
      case WANTS_PLAN -> found.add(Meaning.PLAN);
      case ACCEPTS_PLAN -> found.add(Meaning.YES);
      case PROMISE_TO_PAY -> found.add(Meaning.PROMISE);
      case HELP, START, UNCLEAR -> {
        // Nothing that a call could do anything about.
      }
    }
  }

  private static boolean within(String words, String plain) {
    boolean han =
        words
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return han ? plain.contains(words) : (" " + plain + " ").contains(" " + words + " ");
  }
}
