package humane.replymodel;

import java.util.ArrayList;
import java.util.List;

/** Reads one language: what a message means, each meaning with its probability and threshold. */
public final class MeaningModel {
  private final ModelLanguage language;
  private final Embedding embedding;
  private final Head head;

  public MeaningModel(ModelLanguage language, Embedding embedding, Head head) {
    this.language = language;
    this.embedding = embedding;
    this.head = head;
  }

  /**
   * One meaning of a message.
   *
   * @param name of the meaning, with its kind after a point where it has kinds
   * @param probability from 0 to 1, calibrated
   * @param threshold from which on it is taken for found
   * @param guess from which on it is supposed, and a person looks
   */
  public record Meaning(String name, double probability, double threshold, double guess) {
    public boolean isFound() {
      return probability >= threshold;
    }

    /** Too likely to pass over, too unsure to act on. */
    public boolean isSupposed() {
      return probability >= guess && !isFound();
    }
  }

  /** Every meaning that the model knows, found or not, in the order of training. */
  public List<Meaning> read(String message) {
    double[] probabilities = head.probabilities(Seen.of(message, language, embedding));
    List<Meaning> meanings = new ArrayList<>();
    for (int at = 0; at < probabilities.length; at++)
      meanings.add(
          new Meaning(
              head.meanings().get(at),
              probabilities[at],
              head.thresholds()[at],
              head.guesses()[at]));
    return meanings;
  }
}
