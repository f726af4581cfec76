package humane.verifier;

import java.util.Arrays;

/**
 * Some lines of the file as they stand in it: usually a batch line and the entries after it.
 *
 * @param firstLine the number of the first of these lines
 * @param begins where each line begins in {@code bytes}; one more for the end of the last
 * @param ended whether the last line is ended by a line feed
 */
record Piece(long firstLine, byte[] bytes, int[] begins, int lines, boolean ended) {
  static final byte[] BATCH = "{\"batch\":".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  boolean beginsWithBatch() {
    return lines > 0 && isBatch(bytes, begins[0], begins[1]);
  }

  static boolean isBatch(byte[] bytes, int begin, int end) {
    return end - begin > BATCH.length
        && Arrays.equals(bytes, begin, begin + BATCH.length, BATCH, 0, BATCH.length);
  }

  int begin(int line) {
    return begins[line];
  }

  /** Without the line feed. */
  int length(int line) {
    boolean hasFeed = ended || line < lines - 1;
    return begins[line + 1] - begins[line] - (hasFeed ? 1 : 0);
  }
}
