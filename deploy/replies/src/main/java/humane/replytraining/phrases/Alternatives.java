package humane.replytraining.phrases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sentences of a line with {@code [either|or]} in it. */
final class Alternatives {
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern SPACES = Pattern.compile(" +");

  /** So often a new sentence is tried for before a line is taken for exhausted. */
  private static final int TRIES_PER_SENTENCE = 4;

  private Alternatives() {}

  /** At most so many different sentences, drawn at random. */
  static List<Phrase> of(Phrase line, int most, SplittableRandom random) {
    Matcher matcher = CHOICE.matcher(line.text());
    List<String> between = new ArrayList<>();
    List<String[]> choices = new ArrayList<>();
    int at = 0;
    while (matcher.find()) {
      between.add(line.text().substring(at, matcher.start()));
      choices.add(matcher.group(1).split("\\|", -1));
      at = matcher.end();
    }
    String rest = line.text().substring(at);
    if (choices.isEmpty()) return List.of(line);
    Set<String> sentences = new LinkedHashSet<>();
    for (int tries = 0; tries < most * TRIES_PER_SENTENCE && sentences.size() < most; tries++) {
      StringBuilder sentence = new StringBuilder();
      for (int choice = 0; choice < choices.size(); choice++) {
        String[] words = choices.get(choice);
        sentence.append(between.get(choice)).append(words[random.nextInt(words.length)]);
      }
      sentences.add(SPACES.matcher(sentence.append(rest)).replaceAll(" ").strip());
    }
    return sentences.stream().map(line::saying).toList();
  }
}
