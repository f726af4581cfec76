package humane.replytraining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Entered by {@code deploy/train-replies} and {@code deploy/bench replies}. */
public final class Programs {
  private static final int REFUSED = 2;

  private Programs() {}

  public static void main(String[] words) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path root = Path.of(System.getProperty("humane.project-root")).toAbsolutePath().normalize();
    List<String> rest = List.of(words).subList(1, words.length);
    try {
      switch (words[0]) {
        case "train" -> TrainCommand.run(root, rest, out);
        case "bench" -> BenchCommand.run(root, rest, out);
        default -> throw new Refusal("There is no program " + words[0] + ".");
      }
    } catch (Refusal refused) {
      System.err.println(refused.getMessage());
      System.exit(REFUSED);
    }
  }
}
