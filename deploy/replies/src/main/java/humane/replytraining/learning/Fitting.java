package humane.replytraining.learning;

import humane.replymodel.Head;
import humane.replytraining.learning.Samples.Sample;
import humane.replytraining.phrases.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

  /**
   * So many of other people's ordinary messages may be acted on, for one protective meaning; five
   * of them together are the half a hundredth that is allowed.
   */
  private static final double ACTED_ON_MAX = 0.001;

  /** So many of them may be brought to a person for one protective meaning. */
  private static final double SUPPOSED_MAX = 0.002;

  /** The same of our own ordinary sentences, which are written to mislead. */
  private static final double MISLEADING_ACTED_ON_MAX = 0.03;

  private static final double MISLEADING_SUPPOSED_MAX = 0.05;

  /**
   * So many sentences that mean something else of ours may be acted on, for one meaning: a person
   * looks at each of those anyway, and a silence too many harms less than a stop that is not heard.
   */
  private static final double OTHERS_ACTED_ON_MAX = 0.025;

  /** From the least likely hundredth on, what was meant may be left to a person who reads all. */
  private static final double SUPPOSED_WANTED = 0.99;

  /** Below it nothing is acted on, whatever the numbers say. */
  private static final double PROBABILITY_MIN = 0.5;

  /** The same for what protects, where a miss is worse than a false alarm. */
  private static final double PROTECTIVE_PROBABILITY_MIN = 0.3;

  private static final double SUPPOSED_PROBABILITY_MIN = 0.02;

  /** Spam is left unread by everybody, so it must be sure. */
  private static final double SPAM_PROBABILITY_MIN = 0.9;

  private Fitting() {}

  /**
   * @param hardest so many sentences of each meaning that protects, learned from and misjudged by a
   *     head that had not seen them, are told as well
   * @param says hears, line by line, how each meaning that protects was found among sentences that
   *     the judging head had not seen
   */
  public static Head fit(Samples samples, long seed, int hardest, Consumer<String> says) {
    double[][] unseen = unseenSums(samples, seed);
    Head whole = LogisticTraining.train(samples, seed);
    int meanings = samples.meanings().size();
    Head.Calibration[] calibrations = new Head.Calibration[meanings];
    double[] thresholds = new double[meanings];
    double[] guesses = new double[meanings];
    for (int meaning = 0; meaning < meanings; meaning++) {
      calibrations[meaning] = Calibrating.of(samples.all(), unseen, meaning);
      String name = samples.meanings().get(meaning);
      List<Judged> judged = judged(samples.all(), unseen, meaning, calibrations[meaning]);
      thresholds[meaning] = threshold(name, judged);
      guesses[meaning] = guess(name, judged, thresholds[meaning]);
      if (isProtective(name)) {
        says.accept(said(name, judged, thresholds[meaning], guesses[meaning]));
        if (hardest > 0) hardest(judged, thresholds[meaning], hardest, says);
      }
    }
    return new Head(
        whole.meanings(),
        whole.pointWeights(),
        whole.shapeWeights(),
        whole.biases(),
        whole.hiddens(),
        calibrations,
        thresholds,
        guesses);
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

  private record Judged(double probability, boolean has, Phrase phrase) {
    boolean ordinary() {
      return phrase.isOrdinary();
    }

    boolean otherPeoples() {
      return phrase.isOtherPeoples();
    }

    /** Ordinary, and written by us to mislead. */
    boolean misleading() {
      return ordinary() && !otherPeoples();
    }
  }

  private static List<Judged> judged(
      List<Sample> samples, double[][] sums, int meaning, Head.Calibration calibration) {
    List<Judged> judged = new ArrayList<>();
    for (int at = 0; at < samples.size(); at++) {
      judged.add(
          new Judged(
              calibration.probability(sums[at][meaning]),
              samples.get(at).has()[meaning],
              samples.get(at).phrase()));
    }
    return judged;
  }

  private static double threshold(String meaning, List<Judged> judged) {
    double fair = fairest(judged);
    if (meaning.equals("SPAM")) return Math.max(SPAM_PROBABILITY_MIN, fair);
    if (!isProtective(meaning)) return Math.max(PROBABILITY_MIN, fair);
    return Math.max(
        PROTECTIVE_PROBABILITY_MIN,
        sparing(judged, ACTED_ON_MAX, MISLEADING_ACTED_ON_MAX, OTHERS_ACTED_ON_MAX));
  }

  /** Only what protects is worth a person's look when it is unsure. */
  private static double guess(String meaning, List<Judged> judged, double threshold) {
    if (!isProtective(meaning)) return threshold;
    double sparing = sparing(judged, SUPPOSED_MAX, MISLEADING_SUPPOSED_MAX, 1);
    return Math.clamp(
        Math.max(highestThatFinds(judged), sparing), SUPPOSED_PROBABILITY_MIN, threshold);
  }

  /** The lowest threshold above which so many of each kind at most are found. */
  private static double sparing(
      List<Judged> judged, double otherPeoples, double misleading, double others) {
    return Math.max(
        lowestThatSpares(judged, Judged::otherPeoples, otherPeoples),
        Math.max(
            lowestThatSpares(judged, Judged::misleading, misleading),
            lowestThatSpares(judged, each -> !each.has && !each.ordinary(), others)));
  }

  private static String said(String name, List<Judged> judged, double threshold, double guess) {
    return "  %-13s acted on from %.3f: %5.1f %% found, %.2f %% of ordinary; supposed from %.3f: %5.1f %% found, %.2f %% of ordinary"
        .formatted(
            name,
            threshold,
            share(judged, Judged::has, threshold),
            share(judged, Judged::ordinary, threshold),
            guess,
            share(judged, Judged::has, guess),
            share(judged, Judged::ordinary, guess));
  }

  /** What is wrongly acted on and most believed, then what is meant and least believed. */
  private static void hardest(
      List<Judged> judged, double threshold, int most, Consumer<String> says) {
    Comparator<Judged> likeliest = Comparator.comparingDouble(Judged::probability).reversed();
    judged.stream()
        .filter(each -> !each.has)
        .sorted(likeliest)
        .limit(most)
        .forEach(each -> says.accept(told("not meant", each)));
    judged.stream()
        .filter(each -> each.has && each.probability < threshold)
        .sorted(likeliest.reversed())
        .limit(most)
        .forEach(each -> says.accept(told("missed", each)));
  }

  private static String told(String how, Judged each) {
    return "    %s %.3f %s %s"
        .formatted(how, each.probability, each.phrase.meanings(), each.phrase.text());
  }

  private static double share(List<Judged> judged, Predicate<Judged> whom, double from) {
    List<Judged> these = judged.stream().filter(whom).toList();
    return 100.0
        * these.stream().filter(each -> each.probability >= from).count()
        / Math.max(1, these.size());
  }

  private static boolean isProtective(String meaning) {
    return PROTECTIVE.contains(meaning);
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

  private static double lowestThatSpares(List<Judged> judged, Predicate<Judged> whom, double most) {
    double[] ordinary =
        judged.stream().filter(whom).mapToDouble(Judged::probability).sorted().toArray();
    return ordinary.length == 0 ? 0 : ordinary[(int) ((ordinary.length - 1) * (1 - most))] + 1e-6;
  }

  private static double highestThatFinds(List<Judged> judged) {
    double[] meant =
        judged.stream().filter(Judged::has).mapToDouble(Judged::probability).sorted().toArray();
    return meant.length == 0 ? 1 : meant[(int) (meant.length * (1 - SUPPOSED_WANTED))];
  }
}
