package humane.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Files as they were given, and their hashes. */
final class InputFiles {
  private InputFiles() {}

  /** What ends in .gz is unpacked. */
  static byte[] bytes(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!file.toString().endsWith(".gz")) return bytes;
      try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return packed.readAllBytes();
      }
    } catch (IOException broken) {
      throw new BadInput(
          "The file " + file + " cannot be read: " + broken.getClass().getSimpleName() + ".");
    }
  }

  static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** A ladder file, or a folder of them in the order of their names. */
  static List<String> ladders(Path place) {
    if (!Files.isDirectory(place)) return List.of(text(place));
    try (Stream<Path> files = Files.list(place)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      if (found.isEmpty()) throw new BadInput("The folder " + place + " holds no .yaml file.");
      List<String> texts = new ArrayList<>();
      for (Path file : found) texts.add(text(file));
      return texts;
    } catch (IOException broken) {
      throw new BadInput("The folder " + place + " cannot be read.");
    }
  }

  static String sha256(List<String> texts) {
    return sha256(String.join("\0", texts).getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
