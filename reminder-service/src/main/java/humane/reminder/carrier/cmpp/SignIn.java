package humane.reminder.carrier.cmpp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a line is opened: a digest shows that we know the secret, and the secret is never sent. */
final class SignIn {
  private static final int SOURCE_LENGTH = 6;
  private static final int DIGEST_LENGTH = 16;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

  private SignIn() {}

  /** What CONNECT carries. */
  static byte[] request(CmppAccount account, Instant now) {
    String stamp = STAMP.format(now);
    ByteBuffer body = ByteBuffer.allocate(SOURCE_LENGTH + DIGEST_LENGTH + 1 + 4);
    Fields.put(body, account.source(), SOURCE_LENGTH);
    return body.put(
            md5(
                account.source().getBytes(StandardCharsets.US_ASCII),
                new byte[9],
                account.secret().getBytes(StandardCharsets.US_ASCII),
                stamp.getBytes(StandardCharsets.US_ASCII)))
        .put((byte) account.version().octet())
        .putInt(Integer.parseUnsignedInt(stamp))
        .array();
  }

  /** The status that the answer carries; 0 is "come in". */
  static int status(Version version, byte[] answer) {
    return Results.read(version, ByteBuffer.wrap(answer));
  }

  private static byte[] md5(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      for (byte[] part : parts) digest.update(part);
      return digest.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
