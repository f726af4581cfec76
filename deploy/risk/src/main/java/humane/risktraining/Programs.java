package humane.risktraining;

import humane.risktraining.bench.RiskBenchmark;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Entered by {@code deploy/train-risk}, {@code deploy/score-risk} and {@code deploy/bench risk}.
 */
public final class Programs {
  private static final int REFUSED = 2;
  private static final int FAILED = 1;

  private Programs() {}

  public static void main(String[] words) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // Whatever a library might print must not stand among our lines.
    System.setOut(err);
    try {
      run(words[0], Arrays.copyOfRange(words, 1, words.length), out, err);
    } catch (Refusal refused) {
      err.println(refused.getMessage());
      exit(out, REFUSED);
    } catch (IOException broken) {
      err.println(broken.getMessage());
      exit(out, FAILED);
    }
    out.flush();
  }

  private static void run(String program, String[] words, PrintStream out, PrintStream err)
      throws IOException {
    Path root = Path.of(System.getProperty("humane.project-root")).toAbsolutePath().normalize();
    if (List.of(words).contains("--help")) {
      help(program, out);
      return;
    }
    switch (program) {
      case "train" ->
          TrainCommand.run(
              Options.of(root, Set.of("--model", "--seed"), Set.of("--for-portfolio"), words), err);
      case "score" -> ScoreCommand.run(Options.of(root, Set.of("--model"), Set.of(), words), out);
      case "bench" -> {
        Options options = Options.of(root, Set.of("--seed"), Set.of(), words);
        RiskBenchmark.run(options.needFile(), options.seed(), out, err);
      }
      default -> throw new Refusal("There is no program " + program + ".");
    }
  }

  private static void help(String program, PrintStream out) throws IOException {
    try (InputStream text = Programs.class.getResourceAsStream(program + ".txt")) {
      if (text == null) throw new Refusal("There is no help for " + program + ".");
      text.transferTo(out);
    }
  }

  private static void exit(PrintStream out, int status) {
    out.flush();
    System.exit(status);
  }
}
