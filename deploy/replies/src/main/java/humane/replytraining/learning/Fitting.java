package humane.replytraining.learning;

import humane.replymodel.Head;
import humane.replytraining.learning.Samples.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A head with its calibration and thresholds, both found on sentences that the head which judged
 * them had not seen: the lines are dealt into folds, so that no fold knows the wording of another.
 */
public final class Fitting {
  private static final int FOLDS = 4;

  /** Here a miss is worse than a false alarm. */
  public static final Set<String> PROTECTIVE =
      Set.of("STOP", "WRONG_PERSON", "DISTRESS", "BEREAVEMENT", "DISPUTE");

  /** So many of a protective meaning must be found, while ordinary messages allow it. */
  private static final double RECALL_WANTED = 0.995;

  /**
   * So many of our ordinary sentences may at most be taken for one protective meaning. Far more
   * than of anybody's day, since ours are written to mislead: "stop laughing", "I died laughing".
   */
  private static final double ORDINARY_FOUND_MAX = 0.02;

  /** Below it nothing is guessed, whatever the numbers say. */
  private static final double PROBABILITY_MIN = 0.5;

  private static final double PROTECTIVE_PROBABILITY_MIN = 0.2;

  private static final double DISTRESS_PROBABILITY_MIN = 0.08;

  /** Spam is left unread by everybody, so it must be sure. */
  private static final double SPAM_PROBABILITY_MIN = 0.9;

  private Fitting() {}

  public static Head fit(Samples samples, long seed) {
    double[][] unseen = unseenSums(samples, seed);
    Head whole = LogisticTraining.train(samples, seed);
    int meanings = samples.meanings().size();
    Head.Calibration[] calibrations = new Head.Calibration[meanings];
    double[] thresholds = new double[meanings];
    for (int meaning = 0; meaning < meanings; meaning++) {
      calibrations[meaning] = Calibrating.of(samples.all(), unseen, meaning);
      thresholds[meaning] =
          threshold(
              samples.meanings().get(meaning),
              judged(samples.all(), unseen, meaning, calibrations[meaning]));
    }
    return new Head(
        whole.meanings(),
        whole.pointWeights(),
        whole.shapeWeights(),
        whole.biases(),
        calibrations,
        thresholds);
  }

  /** For each sentence the sums of the head that was trained without its line. */
  private static double[][] unseenSums(Samples samples, long seed) {
    double[][] sums = new double[samples.all().size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Head head =
          LogisticTraining.train(
              samples.only(
                  IntStream.range(0, sums.length)
                      .filter(at -> samples.all().get(at).phrase().line() % FOLDS != left)),
              seed);
      for (int at = 0; at < sums.length; at++)
        if (samples.all().get(at).phrase().line() % FOLDS == left)
          sums[at] = head.sums(samples.all().get(at).seen());
    }
    return sums;
  }

  private record Judged(double probability, boolean has, boolean ordinary) {}

  private static List<Judged> judged(
      List<Sample> samples, double[][] sums, int meaning, Head.Calibration calibration) {
    List<Judged> judged = new ArrayList<>();
    for (int at = 0; at < samples.size(); at++) {
      Set<String> means = samples.get(at).phrase().meanings();
      judged.add(
          new Judged(
              calibration.probability(sums[at][meaning]),
              samples.get(at).has()[meaning],
              means.isEmpty() || means.equals(Set.of("SPAM"))));
    }
    return judged;
  }

  private static double threshold(String meaning, List<Judged> judged) {
    double fair = fairest(judged);
    if (meaning.equals("SPAM")) return Math.max(SPAM_PROBABILITY_MIN, fair);
    if (!PROTECTIVE.contains(meaning)) return Math.max(PROBABILITY_MIN, fair);
    // Nothing may be lost of somebody in distress, for whom a false alarm is a kind word too many.
    double sparing = meaning.startsWith("DISTRESS") ? 0 : lowestThatSparesOrdinary(judged);
    double finding = highestThatFinds(judged);
    double least =
        meaning.startsWith("DISTRESS") ? DISTRESS_PROBABILITY_MIN : PROTECTIVE_PROBABILITY_MIN;
    return Math.max(least, Math.min(fair, Math.max(sparing, finding)));
  }

  /** The threshold of the best F1. */
  private static double fairest(List<Judged> judged) {
    double best = 0;
    double at = PROBABILITY_MIN;
    for (double threshold = 0.1; threshold < 0.9; threshold += 0.025) {
      double limit = threshold;
      long found = judged.stream().filter(each -> each.probability >= limit).count();
      long right = judged.stream().filter(each -> each.has && each.probability >= limit).count();
      long all = judged.stream().filter(Judged::has).count();
      double f1 = 2.0 * right / Math.max(1, found + all);
      if (f1 > best) {
        best = f1;
        at = threshold;
      }
    }
    return at;
  }

  private static double lowestThatSparesOrdinary(List<Judged> judged) {
    double[] ordinary =
        judged.stream()
            .filter(Judged::ordinary)
            .mapToDouble(Judged::probability)
            .sorted()
            .toArray();
    return ordinary.length == 0
        ? 0
        : ordinary[(int) ((ordinary.length - 1) * (1 - ORDINARY_FOUND_MAX))];
  }

  private static double highestThatFinds(List<Judged> judged) {
    double[] meant =
        judged.stream().filter(Judged::has).mapToDouble(Judged::probability).sorted().toArray();
    return meant.length == 0 ? 1 : meant[(int) (meant.length * (1 - RECALL_WANTED))];
  }
}
