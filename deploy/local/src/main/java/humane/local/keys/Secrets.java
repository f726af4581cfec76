package humane.local.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random words, one file each, made when first asked for and the same ever after. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BYTES = 24;
  private static final int ACCOUNT_BYTES = 16;

  private final Path folder;

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /** A password of 192 bits in letters that need no quoting anywhere. */
  public synchronized String password(String of) throws IOException {
    return kept(
        of + ".password",
        Base64.getUrlEncoder().withoutPadding().encodeToString(random(PASSWORD_BYTES)));
  }

  /** The sandbox carrier's account, in the form of a real one: AC and 32 hexadecimal digits. */
  public synchronized String carrierAccount() throws IOException {
    return kept("carrier.account", "AC" + HexFormat.of().formatHex(random(ACCOUNT_BYTES)));
  }

  private String kept(String name, String fresh) throws IOException {
    Path file = folder.resolve(name);
    try {
      return Files.readString(file).trim();
    } catch (NoSuchFileException firstTime) {
      PrivateFiles.write(file, fresh + "\n");
      return fresh;
    }
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
