package humane.risktraining.training;

import humane.risk.HistoryForm;
import humane.risktraining.measure.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Five times the whole training, inner folds and calibration included, on four fifths, measured on
 * the fifth that it has not seen; a logistic regression beside it on the same fifths.
 */
public final class CrossValidation {
  private static final int FOLDS = 5;

  /** Inner folds are dealt by the seed itself; these by another, so that the two differ. */
  private static final long OUTER = 0x5eed;

  /**
   * @param trees how many the fold's training chose
   */
  public record Fold(int trees, Measures model, Measures logistic) {}

  /** All accounts together, each by the model of its fold. */
  public record Pooled(Measures model, Measures logistic) {}

  /**
   * @param probabilities of all accounts, in order
   */
  public record Result(List<Fold> folds, Pooled pooled, double[] probabilities) {}

  private record Found(int trees, boolean[] defaulted, double[] probabilities, double[] logistic) {}

  private CrossValidation() {}

  public static Result of(Samples samples, HistoryForm form, long seed) {
    Folds folds = Folds.of(samples.defaulted(), FOLDS, seed + OUTER);
    double[] probabilities = new double[samples.size()];
    double[] logistic = new double[samples.size()];
    List<Fold> measured = new ArrayList<>();
    List<Found> all = besideEachOther(samples, form, seed, folds);
    for (int fold = 0; fold < FOLDS; fold++) {
      Found found = all.get(fold);
      folds.place(fold, found.probabilities(), probabilities);
      folds.place(fold, found.logistic(), logistic);
      measured.add(
          new Fold(
              found.trees(),
              Measures.of(found.probabilities(), found.defaulted()),
              Measures.of(found.logistic(), found.defaulted())));
    }
    return new Result(
        measured,
        new Pooled(
            Measures.of(probabilities, samples.defaulted()),
            Measures.of(logistic, samples.defaulted())),
        probabilities);
  }

  /** Folds beside each other, as many as there are processors. */
  private static List<Found> besideEachOther(
      Samples samples, HistoryForm form, long seed, Folds folds) {
    int threads = Math.min(FOLDS, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Found>> running = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        Samples known = samples.only(folds.outside(fold));
        Samples asked = samples.only(folds.inside(fold));
        running.add(pool.submit(() -> find(known, asked, form, seed)));
      }
      List<Found> found = new ArrayList<>();
      for (Future<Found> one : running) found.add(one.get());
      return found;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException why) throw why;
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while training", stopped);
    }
  }

  private static Found find(Samples known, Samples asked, HistoryForm form, long seed) {
    Training.Trained trained = new Training(form, seed).train(known);
    return new Found(
        trained.trees(),
        asked.defaulted(),
        trained.model().probabilities(asked.histories()),
        LogisticRegression.probabilities(known, asked, form, seed));
  }
}
