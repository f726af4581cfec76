package humane.borrower.portfolio;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes as text, or why they are none. Only UTF-8 is read: a guess could turn one name
 * into another.
 */
public sealed interface CsvText {

  record Understood(String text) implements CsvText {}

  record Unreadable(String slug, String reason) implements CsvText {}

  static CsvText of(byte[] bytes) {
    if (bytes.length == 0) return new Unreadable("empty-file", "The file is empty.");
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)))
      return new Unreadable("wrong-encoding", "The file is UTF-16; please save it as UTF-8.");
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    ByteBuffer in = ByteBuffer.wrap(bytes, marked ? 3 : 0, bytes.length - (marked ? 3 : 0));
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError())
      return new Unreadable(
          "wrong-encoding",
          "The file is not UTF-8: line "
              + lineAt(bytes, in.position())
              + " holds bytes that mean nothing in it.");
    out.flip();
    String text = out.toString();
    int zero = text.indexOf('\0');
    if (zero >= 0)
      return new Unreadable("malformed-csv", "The file holds a zero byte; it is not text.");
    return text.isBlank()
        ? new Unreadable("empty-file", "The file holds nothing but blanks.")
        : new Understood(text);
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int at = 0; at < position; at++) if (bytes[at] == '\n') line++;
    return line;
  }
}
