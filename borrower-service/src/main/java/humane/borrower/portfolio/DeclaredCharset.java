package humane.borrower.portfolio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file that its sender declares to be in a Chinese encoding into UTF-8. Nothing is
 * guessed: without such a word the bytes stay as they are and must be UTF-8 (see {@link CsvText}),
 * and a byte order mark counts for more than the declaration.
 */
public final class DeclaredCharset {
  /** GB 18030 holds every character of GBK and GB 2312 under the same bytes. */
  private static final Set<String> CHINESE = Set.of("gbk", "gb2312", "gb18030", "cp936");

  private static final Charset GB18030 = Charset.forName("GB18030");

  private DeclaredCharset() {}

  /**
   * @param name the charset of the content type, null when none was named
   * @throws CharacterCodingException when bytes mean nothing in the declared encoding
   */
  public static byte[] toUtf8(byte[] content, @Nullable String name)
      throws CharacterCodingException {
    if (name == null || !CHINESE.contains(name.toLowerCase(Locale.ROOT)) || isMarked(content))
      return content;
    return GB18030
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(content))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isMarked(byte[] content) {
    return content.length >= 3
        && content[0] == (byte) 0xEF
        && content[1] == (byte) 0xBB
        && content[2] == (byte) 0xBF;
  }
}
