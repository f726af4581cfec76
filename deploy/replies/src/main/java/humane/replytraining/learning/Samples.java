package humane.replytraining.learning;

import humane.replymodel.Embedding;
import humane.replymodel.ModelLanguage;
import humane.replymodel.Seen;
import humane.replytraining.phrases.Phrase;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sentences as a head sees them.
 *
 * @param meanings every meaning that occurs, in alphabetical order
 */
public record Samples(List<String> meanings, List<Sample> all) {
  /** One sentence, and for each meaning whether it has it. */
  public record Sample(Phrase phrase, Seen seen, boolean[] has, double weight) {}

  /** Ordinary sentences of our own are written to mislead, and there are few of them. */
  private static final double OWN_ORDINARY = 2;

  public static Samples of(List<Phrase> phrases, ModelLanguage language, Embedding embedding) {
    TreeSet<String> names = new TreeSet<>();
    phrases.forEach(phrase -> names.addAll(phrase.meanings()));
    List<String> meanings = List.copyOf(names);
    Map<Integer, Long> ofLine =
        phrases.stream().collect(Collectors.groupingBy(Phrase::line, Collectors.counting()));
    List<Sample> all =
        phrases.parallelStream()
            .map(phrase -> sample(phrase, meanings, weight(phrase, ofLine), language, embedding))
            .toList();
    return new Samples(meanings, all);
  }

  private static Sample sample(
      Phrase phrase,
      List<String> meanings,
      double weight,
      ModelLanguage language,
      Embedding embedding) {
    boolean[] has = new boolean[meanings.size()];
    for (int at = 0; at < has.length; at++) has[at] = phrase.meanings().contains(meanings.get(at));
    return new Sample(phrase, Seen.of(phrase.text(), language, embedding), has, weight);
  }

  /**
   * A line that stands for many sentences says more than one that is a single one, but less than
   * each.
   */
  private static double weight(Phrase phrase, Map<Integer, Long> ofLine) {
    if (phrase.isOtherPeoples()) return 1;
    double alone = 1 / Math.sqrt(ofLine.getOrDefault(phrase.line(), 1L));
    return phrase.meanings().isEmpty() ? alone * OWN_ORDINARY : alone;
  }

  /** Those of the given places. */
  public Samples only(IntStream places) {
    return new Samples(meanings, places.mapToObj(all::get).toList());
  }
}
