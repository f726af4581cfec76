package humane.replymodel;

/** A sentence as a point: close to sentences of a like meaning. */
public interface Embedding {
  /**
   * @param message in any spelling, at most a few hundred words
   * @return of length 1, always of the same dimensions
   */
  float[] of(String message);
}
