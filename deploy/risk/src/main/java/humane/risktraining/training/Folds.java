package humane.risktraining.training;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Accounts dealt into parts of the same size and the same share of defaults. */
public final class Folds {
  private final int[] foldOf;

  private Folds(int[] foldOf) {
    this.foldOf = foldOf;
  }

  /** The same seed deals the same way. */
  public static Folds of(boolean[] defaulted, int count, long seed) {
    int[] order = IntStream.range(0, defaulted.length).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int at = order.length - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      int kept = order[at];
      order[at] = order[other];
      order[other] = kept;
    }
    int[] foldOf = new int[defaulted.length];
    int good = 0;
    int bad = 0;
    for (int place : order) foldOf[place] = (defaulted[place] ? bad++ : good++) % count;
    return new Folds(foldOf);
  }

  public int[] inside(int fold) {
    return IntStream.range(0, foldOf.length).filter(place -> foldOf[place] == fold).toArray();
  }

  public int[] outside(int fold) {
    return IntStream.range(0, foldOf.length).filter(place -> foldOf[place] != fold).toArray();
  }

  /** Puts what was found for one fold into its places of the whole. */
  public void place(int fold, double[] found, double[] whole) {
    int[] places = inside(fold);
    if (places.length != found.length)
      throw new IllegalArgumentException("Found are " + found.length + " of " + places.length);
    for (int at = 0; at < places.length; at++) whole[places[at]] = found[at];
  }
}
