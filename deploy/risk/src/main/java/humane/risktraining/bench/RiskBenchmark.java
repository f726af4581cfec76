package humane.risktraining.bench;

import humane.risk.AccountHistory;
import humane.risk.RiskModel;
import humane.risktraining.card.CardMaking;
import humane.risktraining.card.ModelCard;
import humane.risktraining.history.HistoryFile;
import humane.risktraining.measure.Measures;
import humane.risktraining.training.CrossValidation;
import humane.risktraining.training.Samples;
import humane.risktraining.training.Training;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Five folds beside a logistic regression, and how many accounts one core scores in a second, from
 * history to calibrated probability.
 */
public final class RiskBenchmark {
  private static final int SCORED = 200_000;
  private static final int ROUNDS = 7;
  private static final int DRAWS = 200;

  private RiskBenchmark() {}

  public static void run(Path file, long seed, PrintStream out, PrintStream says) {
    HistoryFile.History history = HistoryFile.withOutcomes(file);
    Samples samples = Samples.of(history.form(), history.rows());
    says.println("Measuring risk on five folds of " + samples.size() + " accounts …");
    CrossValidation.Result measured = CrossValidation.of(samples, history.form(), seed);
    out.printf(
        "%-22s %8s %8s %8s %8s %8s %12s%n",
        "five folds", "AUC", "Gini", "KS", "Brier", "ECE", "ECE, equal n");
    int number = 1;
    for (CrossValidation.Fold fold : measured.folds()) {
      line(out, "fold " + number + ", model", fold.model());
      line(out, "fold " + number++ + ", logistic", fold.logistic());
    }
    line(out, "together, model", measured.pooled().model());
    line(out, "together, logistic", measured.pooled().logistic());
    out.println();
    for (ModelCard.MeasureLine line : CardMaking.overFolds(measured.folds()))
      out.printf(
          "%-22s %.4f ± %.4f   logistic regression %.4f ± %.4f%n",
          line.measure(),
          line.model(),
          line.modelStandardError(),
          line.logistic(),
          line.logisticStandardError());
    out.printf(
        "ECE that chance alone gives a perfect calibration on as many accounts: %.4f together, %.4f in one fold%n",
        chance(measured.probabilities(), 1, seed), chance(measured.probabilities(), 5, seed));
    RiskModel model = new Training(history.form(), seed).train(samples).model();
    out.printf(
        "%n%d trees, one thread: %.0f accounts a second of processor time, from history to probability (best of %d rounds of %d)%n",
        model.trees().trees().size(), rate(model, samples.histories()), ROUNDS, SCORED);
    out.flush();
  }

  private static void line(PrintStream out, String who, Measures measures) {
    out.printf(
        "%-22s %8.4f %8.4f %8.4f %8.4f %8.4f %12.4f%n",
        who,
        measures.auc(),
        measures.gini(),
        measures.ks(),
        measures.brier(),
        measures.ece(),
        measures.eceOfEqualCounts());
  }

  /** The mean error when outcomes are drawn by the very probabilities, for one part of them. */
  private static double chance(double[] probabilities, int parts, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = probabilities.length / parts;
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      boolean[] drawn = new boolean[size];
      double[] part = new double[size];
      for (int at = 0; at < size; at++) {
        part[at] = probabilities[at];
        drawn[at] = random.nextDouble() < part[at];
      }
      sum += Measures.of(part, drawn).ece();
    }
    return sum / DRAWS;
  }

  /**
   * On time that this thread had a processor for, so that what else runs here does not count; the
   * best of some rounds.
   */
  private static double rate(RiskModel model, List<AccountHistory> histories) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<AccountHistory> many = new ArrayList<>(SCORED);
    for (int at = 0; at < SCORED; at++) many.add(histories.get(at % histories.size()));
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long from = threads.getCurrentThreadCpuTime();
      double[] probabilities = model.probabilities(many);
      long used = threads.getCurrentThreadCpuTime() - from;
      if (!(probabilities[round] > 0)) throw new IllegalStateException("A score is none");
      best = Math.max(best, SCORED / (used / 1e9));
    }
    return best;
  }
}
