package humane.replytraining;

import humane.reminder.reply.Intent;
import humane.reminder.reply.Reading;
import humane.replymodel.Embedding;
import humane.replymodel.ModelLanguage;
import humane.replymodel.bge.BgeEmbeddings;
import humane.replymodel.file.HeadFile;
import humane.replytraining.learning.Fitting;
import humane.replytraining.measure.Scores;
import humane.replytraining.phrases.OrdinaryMessages;
import humane.replytraining.phrases.OrdinaryMessages.Part;
import humane.replytraining.phrases.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Prints precision and recall of each intent, what ordinary messages trigger, and time and memory.
 * A folder of other people's ordinary messages may be named. It tells no single sentence: whoever
 * looks at those tunes to them.
 */
final class BenchCommand {
  private static final double FALSE_ALARMS_MAX = 0.005;

  private BenchCommand() {}

  static void run(Path root, List<String> words, PrintStream out) throws IOException {
    out.println(
        """
        "recall" counts what is acted on at once. "seen" counts that, and what a person is shown while nothing more is sent (a supposed
        meaning, a foreign language). "read" counts that too, and what nobody understands, which a person reads within a working day.""");
    for (ModelLanguage language : ModelLanguage.values()) {
      long before = residentKilobytes();
      Embedding embedding = BgeEmbeddings.load(language);
      embedding.of("…");
      long memory = residentKilobytes() - before;
      Function<String, Reading> read =
          HeldOut.reading(language, embedding, HeadFile.shipped(language));
      Map<String, Reading> known = new HashMap<>();
      Function<String, Reading> reading = message -> known.computeIfAbsent(message, read);
      List<Phrase> phrases = HeldOut.phrases(root, language);
      intents(language, phrases, reading, out);
      Function<String, Reading> keywords = HeldOut.keywords();
      alarms(
          "our own ordinary messages, written to mislead",
          phrases.stream().filter(Phrase::isOrdinary).toList(),
          reading,
          keywords,
          out);
      if (language == ModelLanguage.ENGLISH) {
        OrdinaryMessages.in(OrdinaryFolder.of(root, words), Part.JUDGED_BY)
            .forEach((set, messages) -> alarms(set, messages, reading, keywords, out));
      }
      time(phrases, read, out);
      out.printf(
          "memory of the embedding, resident, loaded and used once: %d MiB%n", memory / 1024);
    }
    out.printf("resident memory of this whole process: %d MiB%n", residentKilobytes() / 1024);
  }

  private static void intents(
      ModelLanguage language,
      List<Phrase> phrases,
      Function<String, Reading> reading,
      PrintStream out) {
    Scores scores = Scores.of(phrases, HeldOut.names(reading));
    Scores keywords = Scores.of(phrases, HeldOut.names(HeldOut.keywords()));
    out.printf("%n%s, %d messages that training never saw%n", language, phrases.size());
    out.printf(
        "%-16s %4s %9s %7s %7s %7s %7s %16s%n",
        "intent", "n", "precision", "recall", "F1", "seen", "read", "keywords' recall");
    scores
        .lines()
        .forEach(
            (name, line) ->
                out.printf(
                    "%-16s %4d %9.3f %7.3f %7.3f %7.3f %7.3f %16.3f%s%n",
                    name,
                    line.right() + line.missed(),
                    line.precision(),
                    line.recall(),
                    line.f1(),
                    share(phrases, name, found(reading, name).or(held(reading))),
                    share(
                        phrases, name, found(reading, name).or(held(reading)).or(unclear(reading))),
                    keywords.recall(name),
                    Fitting.PROTECTIVE.contains(name) ? "  protects" : ""));
    out.printf(
        "macro F1 %.3f (aim 0.92); lowest recall of what protects %.3f (aim 0.98)%n",
        scores.macroF1(), scores.lowestRecall(Fitting.PROTECTIVE));
  }

  private static Predicate<String> found(Function<String, Reading> reading, String name) {
    return words -> reading.apply(words).has(Intent.valueOf(name));
  }

  /** Nothing more is sent until a person has looked. */
  private static Predicate<String> held(Function<String, Reading> reading) {
    return words -> reading.apply(words).waitsForAPerson();
  }

  private static Predicate<String> unclear(Function<String, Reading> reading) {
    return words -> {
      Reading read = reading.apply(words);
      return read.has(Intent.UNCLEAR) && read.sort() != Reading.Sort.NOTHING_SAID;
    };
  }

  private static double share(List<Phrase> phrases, String name, Predicate<String> which) {
    List<Phrase> meant =
        phrases.stream().filter(phrase -> phrase.meanings().contains(name)).toList();
    return (double) meant.stream().filter(phrase -> which.test(phrase.text())).count()
        / Math.max(1, meant.size());
  }

  private static void alarms(
      String name,
      List<Phrase> phrases,
      Function<String, Reading> reading,
      Function<String, Reading> keywords,
      PrintStream out) {
    Predicate<Phrase> acted = phrase -> protects(reading.apply(phrase.text()));
    Predicate<Phrase> held = phrase -> reading.apply(phrase.text()).waitsForAPerson();
    Predicate<Phrase> byKeyword = phrase -> protects(keywords.apply(phrase.text()));
    out.printf(
        "%s, %d: %.2f %% acted on for something that protects (aim %.1f), by keywords alone %.2f %%; %.2f %% held until a person looks%n",
        name,
        phrases.size(),
        percent(phrases, acted),
        FALSE_ALARMS_MAX * 100,
        percent(phrases, byKeyword),
        percent(phrases, held.and(acted.negate())));
  }

  private static double percent(List<Phrase> phrases, Predicate<Phrase> which) {
    return 100.0 * phrases.stream().filter(which).count() / Math.max(1, phrases.size());
  }

  private static boolean protects(Reading reading) {
    return Reading.PROTECTIVE.stream().anyMatch(reading::has);
  }

  private static void time(
      List<Phrase> phrases, Function<String, Reading> reading, PrintStream out) {
    long[] nanos = new long[phrases.size()];
    for (int at = 0; at < nanos.length; at++) {
      long from = System.nanoTime();
      Reading understood = reading.apply(phrases.get(at).text());
      nanos[at] = System.nanoTime() - from;
      if (understood.intents().isEmpty()) throw new IllegalStateException("A reading of nothing");
    }
    Arrays.sort(nanos);
    out.printf(
        "time to understand: median %.1f ms, p99 %.1f ms (aim 20)%n",
        nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }

  /** Of this process, as Linux tells it; 0 elsewhere. */
  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return 0;
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
