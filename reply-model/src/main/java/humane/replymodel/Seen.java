package humane.replymodel;

/**
 * A message as a head sees it.
 *
 * @param point its embedding
 * @param shapes its spelling, ascending
 */
public record Seen(float[] point, int[] shapes) {
  public static Seen of(String message, ModelLanguage language, Embedding embedding) {
    return new Seen(embedding.of(Spelling.of(message)), Shapes.of(message, language));
  }
}
