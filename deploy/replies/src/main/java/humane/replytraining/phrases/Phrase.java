package humane.replytraining.phrases;

import java.util.Set;

/**
 * A sentence and what it means.
 *
 * @param meanings names of intents, with the kind after a point; empty for an ordinary message
 * @param style who writes like that; {@code plain} unless the file says otherwise
 * @param line of its file, which all sentences made of one line share
 */
public record Phrase(String text, Set<String> meanings, String style, int line) {
  /** The style of messages that were not written for us. */
  public static final String OTHER_PEOPLE = "other people";

  public Phrase {
    meanings = Set.copyOf(meanings);
  }

  /** Whether it must not set off anything. */
  public boolean isOrdinary() {
    return meanings.isEmpty() || meanings.equals(Set.of(PhraseFile.SPAM));
  }

  public boolean isOtherPeoples() {
    return style.equals(OTHER_PEOPLE);
  }

  public Phrase saying(String words) {
    return new Phrase(words, meanings, style, line);
  }
}
