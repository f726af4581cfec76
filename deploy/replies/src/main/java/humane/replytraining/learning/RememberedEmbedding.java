package humane.replytraining.learning;

import humane.replymodel.Embedding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the embeddings of sentences in a file between trainings: they cost most of the time, and
 * change only with the embedding model, whose name the file must carry.
 */
public final class RememberedEmbedding implements Embedding {
  private final Embedding asked;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();

  private RememberedEmbedding(Embedding asked) {
    this.asked = asked;
  }

  /** Knows what the file holds; nothing where there is none. */
  public static RememberedEmbedding of(Embedding asked, Path file) throws IOException {
    RememberedEmbedding remembered = new RememberedEmbedding(asked);
    if (!Files.exists(file)) return remembered;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int size = in.readInt();
      for (int sentence = 0; sentence < size; sentence++) {
        String words = in.readUTF();
        float[] point = new float[in.readInt()];
        for (int at = 0; at < point.length; at++) point[at] = in.readFloat();
        remembered.known.put(words, point);
      }
    }
    return remembered;
  }

  @Override
  public float[] of(String message) {
    return known.computeIfAbsent(message, asked::of);
  }

  /** Writes beside the file first, so that a break in the middle leaves the old one. */
  public void writeTo(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
      out.writeInt(known.size());
      for (Map.Entry<String, float[]> each : known.entrySet()) {
        out.writeUTF(each.getKey());
        out.writeInt(each.getValue().length);
        for (float value : each.getValue()) out.writeFloat(value);
      }
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
