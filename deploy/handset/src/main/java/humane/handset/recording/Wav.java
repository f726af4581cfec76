package humane.handset.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A sound file of a call in the sandbox: silence of its length, and in its comment what was said,
 * so that one can see that the right call was kept.
 */
public final class Wav {
  private static final int SAMPLES_PER_SECOND = 8_000;
  private static final int SECONDS_MAX = 600;
  private static final int HEADER = 44;

  private Wav() {}

  public static byte[] of(long seconds, String comment) {
    byte[] words =
        (comment + (comment.length() % 2 == 0 ? "" : " ")).getBytes(StandardCharsets.UTF_8);
    int wordsLength = words.length + words.length % 2;
    int data = Math.clamp(seconds, 1, SECONDS_MAX) * SAMPLES_PER_SECOND;
    int list = 4 + 8 + wordsLength;
    ByteBuffer file = ByteBuffer.allocate(HEADER + data + 8 + list).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(HEADER - 8 + data + 8 + list).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(SAMPLES_PER_SECOND)
        .putInt(SAMPLES_PER_SECOND)
        .putShort((short) 1)
        .putShort((short) 8);
    file.put(ascii("data")).putInt(data);
    for (int i = 0; i < data; i++) file.put((byte) 0x80);
    file.put(ascii("LIST")).putInt(list).put(ascii("INFO")).put(ascii("ICMT"));
    file.putInt(wordsLength).put(words);
    return file.array();
  }

  private static byte[] ascii(String four) {
    return four.getBytes(StandardCharsets.US_ASCII);
  }
}
