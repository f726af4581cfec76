package humane.replytraining.measure;

import humane.replytraining.phrases.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How well each meaning is found.
 *
 * @param lines by the name of the intent
 * @param alarming how many ordinary messages are taken for one that means something of ours
 */
public record Scores(Map<String, Line> lines, int alarming) {
  /** Counts of one meaning. */
  public record Line(int right, int falseAlarms, int missed) {
    public double precision() {
      return right + falseAlarms == 0 ? 1 : (double) right / (right + falseAlarms);
    }

    public double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    public double f1() {
      return 2.0 * right / Math.max(1, 2 * right + falseAlarms + missed);
    }
  }

  /**
   * @param reading what a message is taken to mean, by the names of intents
   */
  public static Scores of(List<Phrase> phrases, Function<String, Set<String>> reading) {
    Map<String, int[]> counts = new TreeMap<>();
    int alarming = 0;
    for (Phrase phrase : phrases) {
      Set<String> found = reading.apply(phrase.text());
      for (String name : phrase.meanings()) {
        if (name.contains(".") || name.equals("SPAM")) continue;
        counts.computeIfAbsent(name, none -> new int[3])[found.contains(name) ? 0 : 2]++;
      }
      for (String name : found)
        if (!phrase.meanings().contains(name))
          counts.computeIfAbsent(name, none -> new int[3])[1]++;
      if (phrase.isOrdinary() && !found.isEmpty()) alarming++;
    }
    Map<String, Line> lines = new TreeMap<>();
    counts.forEach((name, of) -> lines.put(name, new Line(of[0], of[1], of[2])));
    return new Scores(lines, alarming);
  }

  public double macroF1() {
    return lines.values().stream().mapToDouble(Line::f1).average().orElse(0);
  }

  /** 0 for what never occurs. */
  public double recall(String name) {
    Line line = lines.get(name);
    return line == null ? 0 : line.recall();
  }

  /** The lowest recall among these. */
  public double lowestRecall(Set<String> names) {
    return lines.entrySet().stream()
        .filter(line -> names.contains(line.getKey()))
        .mapToDouble(line -> line.getValue().recall())
        .min()
        .orElse(0);
  }
}
