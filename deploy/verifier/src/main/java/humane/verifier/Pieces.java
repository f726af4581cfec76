package humane.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads a file in pieces, each beginning with a batch line where the file has one. However large or
 * broken the file, a piece is bounded.
 */
final class Pieces {
  private static final int LINES_MAX = 4_096;
  private static final int BYTES_MAX = 64 << 20;
  private static final int READ_BYTES = 256 << 10;
  private static final int CHUNK_BYTES = 4 << 20;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LINE_FEEDS = ONES * '\n';

  private final InputStream in;
  private byte[] bytes = new byte[READ_BYTES];
  private int start;
  private int filled;
  private boolean atEnd;
  private long line = 1;

  Pieces(InputStream in) {
    this.in = in;
  }

  /** The first line, which tells what the file is. */
  Piece first() throws IOException, BadForm {
    return next(1);
  }

  /** The next lines; none at the end. */
  Piece next() throws IOException, BadForm {
    return next(LINES_MAX);
  }

  private Piece next(int linesMax) throws IOException, BadForm {
    int[] begins = {start};
    int lines = 0;
    int searched = start;
    while (lines < linesMax) {
      int feed = lineFeed(searched, filled);
      if (feed >= 0) {
        if (lines > 0 && Piece.isBatch(bytes, begins[lines], feed)) break;
        searched = feed + 1;
        begins = put(begins, ++lines, searched);
      } else if (!atEnd && (lines == 0 || filled - start < BYTES_MAX)) {
        makeRoom(begins, lines);
        searched = filled;
        read();
      } else {
        if (atEnd && begins[lines] < filled) begins = put(begins, ++lines, filled);
        break;
      }
    }
    return cut(begins, lines);
  }

  private Piece cut(int[] begins, int lines) {
    int end = begins[lines];
    Piece piece = new Piece(line, bytes, begins, lines, end == start || bytes[end - 1] == '\n');
    start = end;
    line += lines;
    return piece;
  }

  /**
   * Makes room behind what is read. Pieces already given keep the bytes they have; the lines of the
   * one at hand are taken along.
   */
  private void makeRoom(int[] begins, int lines) throws BadForm {
    if (filled < bytes.length) return;
    int kept = filled - start;
    if (kept > 2 * BYTES_MAX) throw new BadForm("line " + line + " is too long to be an entry");
    byte[] room = new byte[Math.max(CHUNK_BYTES, 2 * kept)];
    System.arraycopy(bytes, start, room, 0, kept);
    for (int i = 0; i <= lines; i++) begins[i] -= start;
    bytes = room;
    start = 0;
    filled = kept;
  }

  private void read() throws IOException {
    int count = in.read(bytes, filled, Math.min(READ_BYTES, bytes.length - filled));
    if (count < 0) atEnd = true;
    else filled += count;
  }

  /** Eight bytes at a time; gives -1 when there is none. */
  private int lineFeed(int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long zeroWhereFeed = (long) EIGHT_BYTES.get(bytes, at) ^ LINE_FEEDS;
      long found = (zeroWhereFeed - ONES) & ~zeroWhereFeed & HIGH_BITS;
      if (found != 0) return at + (Long.numberOfTrailingZeros(found) >> 3);
    }
    for (; at < to; at++) if (bytes[at] == '\n') return at;
    return -1;
  }

  private static int[] put(int[] begins, int at, int value) {
    int[] room = at < begins.length ? begins : Arrays.copyOf(begins, begins.length * 2 + 16);
    room[at] = value;
    return room;
  }
}
