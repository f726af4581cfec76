package humane.replytraining;

import humane.replymodel.Embedding;
import humane.replymodel.Head;
import humane.replymodel.ModelLanguage;
import humane.replymodel.bge.BgeEmbeddings;
import humane.replymodel.file.HeadFile;
import humane.replytraining.learning.Fitting;
import humane.replytraining.learning.RememberedEmbedding;
import humane.replytraining.learning.Samples;
import humane.replytraining.measure.Scores;
import humane.replytraining.phrases.OrdinaryMessages;
import humane.replytraining.phrases.OrdinaryMessages.Part;
import humane.replytraining.phrases.Phrase;
import humane.replytraining.phrases.PhraseFile;
import humane.replytraining.phrases.TrainingPhrases;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains the head of each language, says how it reads what it never saw before and after, and keeps
 * the old one where the new one is worse. Files of its own and further ones named {@code
 * words.en.txt} or {@code words.zh.txt} are learned from, and other people's ordinary messages.
 */
final class TrainCommand {
  private static final long SEED = 7;

  /** What rounding and the order of sums may move. */
  private static final double SLACK = 0.0005;

  /** Tells the sentences learned from that are hardest to tell, none of those that judge. */
  private static final String HARDEST = "--hardest";

  private static final int HARDEST_TOLD = 40;

  private TrainCommand() {}

  static void run(Path root, List<String> more, PrintStream says) throws IOException {
    Path folder = root.resolve("reply-model/src/main/resources/humane/replymodel/file");
    for (ModelLanguage language : ModelLanguage.values()) {
      List<Phrase> lines = lines(root, more, language);
      List<Phrase> phrases = new ArrayList<>(TrainingPhrases.of(lines, language, SEED));
      says.printf("%s: %d sentences of %d lines%n", language, phrases.size(), lines.size());
      if (language == ModelLanguage.ENGLISH)
        OrdinaryMessages.in(OrdinaryFolder.of(root, more), Part.LEARNED_FROM)
            .forEach(
                (set, messages) -> {
                  says.printf("  and %d messages of %s%n", messages.size(), set);
                  phrases.addAll(messages);
                });
      Embedding embedding = BgeEmbeddings.load(language);
      Path file = folder.resolve(HeadFile.name(language));
      Path points =
          root.resolve("deploy/replies/target/points-of-bge-small-q.%s".formatted(language.tag()));
      RememberedEmbedding remembered = RememberedEmbedding.of(embedding, points);
      Samples samples = Samples.of(phrases, language, remembered);
      remembered.writeTo(points);
      byte[] trained =
          HeadFile.bytes(
              Fitting.fit(samples, SEED, more.contains(HARDEST) ? HARDEST_TOLD : 0, says::println));
      Scores after =
          HeldOut.scores(root, language, embedding, HeadFile.read(trained, "the new head"));
      if (Files.exists(file)) {
        Head old = HeadFile.read(Files.readAllBytes(file), file.toString());
        Scores before = HeldOut.scores(root, language, embedding, old);
        say("before", before, says);
        say("after", after, says);
        if (isWorse(before, after)) {
          says.println("The new one is worse; the old one stays.");
          continue;
        }
      } else say("after", after, says);
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.write(beside, trained);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      says.println("Written to " + root.relativize(file) + ".");
    }
  }

  /** Numbered through all files, so that each line keeps its own fold. */
  private static List<Phrase> lines(Path root, List<String> more, ModelLanguage language)
      throws IOException {
    List<Path> files = new ArrayList<>();
    String ending = "." + language.tag() + ".txt";
    try (Stream<Path> own = Files.list(root.resolve("deploy/replies/data"))) {
      own.filter(file -> file.getFileName().toString().matches("training.*\\" + ending))
          .sorted()
          .forEach(files::add);
    }
    for (String file : more) if (file.endsWith(ending)) files.add(Path.of(file));
    List<Phrase> lines = new ArrayList<>();
    for (Path file : files)
      for (Phrase phrase : PhraseFile.read(file))
        lines.add(new Phrase(phrase.text(), phrase.meanings(), phrase.style(), lines.size()));
    return lines;
  }

  private static boolean isWorse(Scores before, Scores after) {
    return after.macroF1() < before.macroF1() - SLACK
        || after.lowestRecall(Fitting.PROTECTIVE) < before.lowestRecall(Fitting.PROTECTIVE) - SLACK
        || after.alarming() > before.alarming();
  }

  private static void say(String when, Scores scores, PrintStream says) {
    says.printf(
        "  %-6s macro F1 %.3f, lowest recall of what protects %.3f, %d ordinary messages misread%n",
        when, scores.macroF1(), scores.lowestRecall(Fitting.PROTECTIVE), scores.alarming());
  }
}
