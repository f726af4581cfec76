package humane.replytraining;

import de.siegmar.fastcsv.reader.CsvReader;
import humane.reminder.reply.Reading;
import humane.replymodel.Embedding;
import humane.replymodel.ModelLanguage;
import humane.replymodel.bge.BgeEmbeddings;
import humane.replymodel.file.HeadFile;
import humane.replytraining.learning.Fitting;
import humane.replytraining.measure.Scores;
import humane.replytraining.phrases.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prints precision and recall of each intent, what ordinary messages trigger, and time and memory.
 * Files of ordinary messages (CSV with a column {@code text}) may be named; {@code --wrong} lists
 * what was read wrongly.
 */
final class BenchCommand {
  private static final double FALSE_ALARMS_MAX = 0.005;

  private BenchCommand() {}

  static void run(Path root, List<String> words, PrintStream out) throws IOException {
    boolean listing = words.contains("--wrong");
    List<Path> files = words.stream().filter(word -> !word.startsWith("--")).map(Path::of).toList();
    for (ModelLanguage language : ModelLanguage.values()) {
      long before = residentKilobytes();
      Embedding embedding = BgeEmbeddings.load(language);
      embedding.of("…");
      long memory = residentKilobytes() - before;
      Function<String, Reading> reading =
          HeldOut.reading(language, embedding, HeadFile.shipped(language));
      List<Phrase> phrases = HeldOut.phrases(root, language);
      Scores scores = Scores.of(phrases, HeldOut.names(reading));
      out.printf("%n%s, %d messages that training never saw%n", language, phrases.size());
      out.printf("%-16s %10s %8s %8s%n", "intent", "precision", "recall", "F1");
      scores
          .lines()
          .forEach(
              (name, line) ->
                  out.printf(
                      "%-16s %10.3f %8.3f %8.3f%s%n",
                      name,
                      line.precision(),
                      line.recall(),
                      line.f1(),
                      Fitting.PROTECTIVE.contains(name) ? "  protects" : ""));
      out.printf(
          "macro F1 %.3f (aim 0.92); lowest recall of what protects %.3f (aim 0.98)%n",
          scores.macroF1(), scores.lowestRecall(Fitting.PROTECTIVE));
      alarms("our own ordinary messages", ordinary(phrases), reading, listing, out);
      if (language == ModelLanguage.ENGLISH)
        for (Path file : files) alarms(file.toString(), texts(file), reading, listing, out);
      time(phrases, reading, out);
      out.printf("memory of the model, resident: %d MiB%n", memory / 1024);
      if (listing) scores.wrong().forEach(out::println);
    }
    if (files.isEmpty())
      out.println(
          "\nNo file of other people's ordinary messages was named: only our own were asked.");
  }

  private static List<String> ordinary(List<Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> phrase.meanings().isEmpty() || phrase.meanings().equals(Set.of("SPAM")))
        .map(Phrase::text)
        .toList();
  }

  private static void alarms(
      String name,
      List<String> texts,
      Function<String, Reading> reading,
      boolean listing,
      PrintStream out) {
    Function<String, Set<String>> names = HeldOut.names(reading);
    List<String> alarmed = new ArrayList<>();
    for (String text : texts) {
      Set<String> found = names.apply(text);
      if (Fitting.PROTECTIVE.stream().anyMatch(found::contains)) alarmed.add(found + " " + text);
    }
    double share = (double) alarmed.size() / texts.size();
    out.printf(
        "%s: %d of %d trigger what protects, %.2f %% (aim %.1f)%n",
        name, alarmed.size(), texts.size(), share * 100, FALSE_ALARMS_MAX * 100);
    if (listing) alarmed.forEach(each -> out.println("  alarm " + each));
  }

  private static List<String> texts(Path file) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(row -> row.getField("text")).toList();
    }
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
