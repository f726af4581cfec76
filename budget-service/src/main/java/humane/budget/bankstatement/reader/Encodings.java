package humane.budget.bankstatement.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Banks write UTF-8, with or without a mark, UTF-16 with one, or the GB 18030 of mainland China.
 */
final class Encodings {
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final char MARK = '\uFEFF';

  private Encodings() {}

  static String text(byte[] file) {
    String text =
        marked(file).map(charset -> new String(file, charset)).orElseGet(() -> unmarked(file));
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static Optional<Charset> marked(byte[] file) {
    if (file.length < 2) return Optional.empty();
    if (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
      return Optional.of(StandardCharsets.UTF_16LE);
    if (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)
      return Optional.of(StandardCharsets.UTF_16BE);
    return Optional.empty();
  }

  private static String unmarked(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(file, CHINESE);
    }
  }
}
