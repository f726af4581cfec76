package humane.reminder.reply;

import java.util.List;

/** What a trained model reads in a message; an outer ring knows where the model comes from. */
@FunctionalInterface
public interface MeaningReading {
  /**
   * One meaning that the model knows, by its name in training.
   *
   * @param isFound sure enough to act on
   * @param isSupposed not that, but too likely to pass over
   */
  record Meaning(String name, double probability, boolean isFound, boolean isSupposed) {}

  /** Every meaning that it knows, found or not; none where it cannot read. */
  List<Meaning> read(String message);
}
