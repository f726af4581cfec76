package humane.borrower.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file as it flows in: brought into UTF-8 a piece at a time and handed on, so that a file of any
 * size takes the same room. Nothing is guessed, since a guess could turn one name into another:
 * unless its sender declares a Chinese encoding, the bytes must be UTF-8, and a byte order mark
 * counts for more than the declaration.
 */
public final class IncomingFile {
  /** GB 18030 holds every character of GBK and GB 2312 under the same bytes. */
  private static final Set<String> CHINESE = Set.of("gbk", "gb2312", "gb18030", "cp936");

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final byte[] MARK_UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int PIECE = 1 << 16;

  /** Who takes the text. */
  public interface Taker {
    /**
     * The first row, once, before anything of the file is handed on.
     *
     * @param marked whether the file began with a byte order mark, which is not handed on
     */
    void first(String row, boolean marked) throws IOException;

    void piece(byte[] utf8) throws IOException;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Whole() implements Outcome {}

    record Unreadable(String slug, String reason) implements Outcome {}
  }

  private final Taker taker;
  private final StringBuilder head = new StringBuilder();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final RowLengths rows = new RowLengths();
  private boolean marked;
  private boolean headKnown;
  private boolean blank = true;

  private IncomingFile(Taker taker) {
    this.taker = taker;
  }

  /**
   * @param charset of the content type, null when none was named
   */
  public static Outcome read(InputStream in, @Nullable String charset, Taker taker)
      throws IOException {
    return new IncomingFile(taker).read(in, charset);
  }

  private Outcome read(InputStream from, @Nullable String charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(from, MARK_UTF_8.length);
    byte[] start = in.readNBytes(MARK_UTF_8.length);
    if (start.length == 0) return new Outcome.Unreadable("empty-file", "The file is empty.");
    if (start.length >= 2
        && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
            || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)))
      return new Outcome.Unreadable(
          "wrong-encoding", "The file is UTF-16; please save it as UTF-8.");
    marked = Arrays.equals(start, MARK_UTF_8);
    if (!marked) in.unread(start);
    boolean chinese =
        charset != null && !marked && CHINESE.contains(charset.toLowerCase(Locale.ROOT));
    Outcome.Unreadable fault =
        pour(
            in,
            chinese ? GB18030 : StandardCharsets.UTF_8,
            chinese
                ? "The file is declared as "
                    + charset
                    + " and holds bytes that mean nothing in it, in line %d."
                : "The file is not UTF-8: line %d holds bytes that mean nothing in it.");
    if (fault != null) return fault;
    if (blank) return new Outcome.Unreadable("empty-file", "The file holds nothing but blanks.");
    if (!headKnown) giveHead();
    if (held.size() > 0) handOn(new byte[0]);
    return new Outcome.Whole();
  }

  private Outcome.@Nullable Unreadable pour(InputStream in, Charset charset, String notThatCharset)
      throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    CharBuffer chars = CharBuffer.allocate(PIECE);
    boolean end = false;
    while (true) {
      int read = end ? -1 : in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read < 0) end = true;
      else bytes.position(bytes.position() + read);
      bytes.flip();
      CoderResult result = decoder.decode(bytes, chars, end);
      chars.flip();
      byte[] utf8 =
          charset.equals(StandardCharsets.UTF_8)
              ? Arrays.copyOf(bytes.array(), bytes.position())
              : chars.toString().getBytes(StandardCharsets.UTF_8);
      bytes.compact();
      Outcome.Unreadable fault = take(chars, utf8);
      chars.clear();
      if (fault != null) return fault;
      if (result.isError())
        return new Outcome.Unreadable(
            "wrong-encoding", String.format(Locale.ROOT, notThatCharset, rows.line()));
      if (end && result.isUnderflow()) return null;
    }
  }

  /**
   * @param utf8 the same text
   */
  private Outcome.@Nullable Unreadable take(CharBuffer chars, byte[] utf8) throws IOException {
    while (chars.hasRemaining()) {
      char next = chars.get();
      if (next == 0)
        return new Outcome.Unreadable(
            "malformed-csv",
            "The file holds a zero byte in line " + rows.line() + "; it is not text.");
      blank = blank && Character.isWhitespace(next);
      if (!rows.take(next))
        return new Outcome.Unreadable(
            "row-too-long",
            "The row that begins in line "
                + rows.rowStartedAtLine()
                + " is longer than "
                + RowLengths.ROW_LENGTH_MAX
                + " characters, or has more than "
                + RowLengths.FIELDS_MAX
                + " fields; perhaps a quotation mark was never closed. Nothing was stored.");
      if (!headKnown) {
        head.append(next);
        if (rows.isBetweenRows() && head.toString().isBlank()) head.setLength(0);
        else if (rows.isBetweenRows()) giveHead();
      }
    }
    if (headKnown) handOn(utf8);
    else held.writeBytes(utf8);
    return null;
  }

  private void giveHead() throws IOException {
    headKnown = true;
    taker.first(head.toString(), marked);
  }

  /** What came before the first row had ended is at most a row long, and a piece. */
  private void handOn(byte[] utf8) throws IOException {
    if (held.size() == 0) {
      if (utf8.length > 0) taker.piece(utf8);
      return;
    }
    held.writeBytes(utf8);
    taker.piece(held.toByteArray());
    held.reset();
  }
}
