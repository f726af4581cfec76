package humane.replytraining.phrases;

import humane.reminder.reply.DistressKind;
import humane.reminder.reply.Intent;
import humane.replytraining.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of sentences. {@code == STOP + HARDSHIP} opens a part whose lines mean both, {@code ==
 * ORDINARY} one whose lines mean nothing of the kind, {@code @angry} names how the people write
 * whose lines follow, {@code #} begins a comment.
 */
public final class PhraseFile {
  /** An ordinary message: banking, home, small talk. */
  private static final String ORDINARY = "ORDINARY";

  /** Advertising and fraud: nothing follows from it. */
  public static final String SPAM = "SPAM";

  private static final Set<String> KNOWN =
      Stream.of(
              Arrays.stream(Intent.values())
                  .filter(intent -> intent != Intent.UNCLEAR)
                  .map(Intent::name),
              Arrays.stream(DistressKind.values()).map(kind -> Intent.DISTRESS + "." + kind),
              Stream.of("BEREAVEMENT.BORROWER", "BEREAVEMENT.OTHER", SPAM))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  private PhraseFile() {}

  public static List<Phrase> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refusal("The sentences of " + file + " cannot be read: " + e.getMessage());
    }
    List<Phrase> phrases = new ArrayList<>();
    Set<String> meanings = null;
    String style = "plain";
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      if (line.startsWith("==")) {
        meanings = meanings(line.substring(2).strip(), file, at + 1);
        style = "plain";
      } else if (line.startsWith("@")) style = line.substring(1).strip();
      else if (meanings == null)
        throw new Refusal(file + ":" + (at + 1) + ": a sentence before the first heading");
      else phrases.add(new Phrase(line, meanings, style, at + 1));
    }
    return phrases;
  }

  private static Set<String> meanings(String heading, Path file, int line) {
    if (heading.equals(ORDINARY)) return Set.of();
    Set<String> meanings = new LinkedHashSet<>();
    for (String name : heading.split("\\+")) {
      String meaning = name.strip();
      if (!KNOWN.contains(meaning))
        throw new Refusal(file + ":" + line + ": there is no meaning " + meaning);
      meanings.add(meaning);
      // A kind is its intent too.
      if (meaning.contains(".")) meanings.add(meaning.substring(0, meaning.indexOf('.')));
    }
    return meanings;
  }
}
