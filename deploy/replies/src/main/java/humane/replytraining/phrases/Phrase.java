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
  public Phrase {
    meanings = Set.copyOf(meanings);
  }

  public Phrase saying(String words) {
    return new Phrase(words, meanings, style, line);
  }
}
