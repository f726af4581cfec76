package humane.replytraining.phrases;

import humane.replymodel.ModelLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** All that is learned from: the lines made into sentences, some with slips, some in pairs. */
public final class TrainingPhrases {
  private static final int SENTENCES_A_LINE = 12;

  /** One sentence in so many is written again with slips. */
  private static final int SLIPS_ONE_IN = 3;

  /** So many pairs for each hundred sentences: people say two things in one message. */
  private static final int PAIRS_PERCENT = 15;

  private TrainingPhrases() {}

  public static List<Phrase> of(List<Phrase> lines, ModelLanguage language, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Phrase> sentences = new ArrayList<>();
    for (Phrase line : lines) sentences.addAll(Alternatives.of(line, SENTENCES_A_LINE, random));
    List<Phrase> all = new ArrayList<>(sentences);
    for (Phrase sentence : sentences)
      if (random.nextInt(SLIPS_ONE_IN) == 0)
        all.add(sentence.saying(Slips.in(sentence.text(), language, random)));
    int pairs = sentences.size() * PAIRS_PERCENT / 100;
    for (int pair = 0; pair < pairs; pair++)
      all.add(
          together(
              sentences.get(random.nextInt(sentences.size())),
              sentences.get(random.nextInt(sentences.size())),
              language,
              random));
    return List.copyOf(all);
  }

  /** Belongs to the line of the first, so that a fold that leaves that out leaves this out too. */
  private static Phrase together(
      Phrase first, Phrase second, ModelLanguage language, SplittableRandom random) {
    String[] joints =
        switch (language) {
          case ENGLISH -> new String[] {". ", ", ", " and ", " ", " but ", "; "};
          case CHINESE -> new String[] {"，", "。", "，而且", " ", "；", "！"};
        };
    Set<String> meanings = new TreeSet<>(first.meanings());
    meanings.addAll(second.meanings());
    // Advertising with somebody's plea in it is no advertising.
    if (meanings.size() > 1) meanings.remove(PhraseFile.SPAM);
    return new Phrase(
        first.text() + joints[random.nextInt(joints.length)] + second.text(),
        meanings,
        first.style(),
        first.line());
  }
}
