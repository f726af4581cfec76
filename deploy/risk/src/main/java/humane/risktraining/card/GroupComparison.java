package humane.risktraining.card;

import humane.risk.HelpThresholds;
import humane.risktraining.history.HistoryRow;
import humane.risktraining.measure.Measures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Errors and segments across the protected attributes that a file happens to state. */
final class GroupComparison {
  /** More values than this are put into bands. */
  private static final int VALUES_MAX = 12;

  private static final int BAND = 10;
  private static final Pattern NUMBER_OR_DATE =
      Pattern.compile("(\\d{1,4})(?:\\.0|[-/]\\d{1,2}[-/]\\d{1,2})?");

  private GroupComparison() {}

  static List<ModelCard.Group> of(
      List<HistoryRow> rows,
      double[] probabilities,
      boolean[] defaulted,
      HelpThresholds thresholds) {
    List<ModelCard.Group> groups = new ArrayList<>();
    TreeSet<String> attributes = new TreeSet<>();
    rows.forEach(row -> attributes.addAll(row.protectedValues().keySet()));
    for (String attribute : attributes)
      byValue(attribute, rows)
          .forEach(
              (value, places) ->
                  groups.add(
                      group(
                          attribute,
                          value,
                          pick(probabilities, places),
                          pick(defaulted, places),
                          thresholds)));
    return groups;
  }

  private static Map<String, List<Integer>> byValue(String attribute, List<HistoryRow> rows) {
    List<String> values = rows.stream().map(row -> row.protectedValues().get(attribute)).toList();
    boolean many = values.stream().distinct().count() > VALUES_MAX;
    Map<String, List<Integer>> places =
        new TreeMap<>(Comparator.comparing(String::length).thenComparing(value -> value));
    for (int row = 0; row < rows.size(); row++)
      places
          .computeIfAbsent(
              many ? band(values.get(row)) : values.get(row), none -> new ArrayList<>())
          .add(row);
    return places;
  }

  /** Ages by tens, birth dates by the tens of their years, all else together. */
  private static String band(String value) {
    Matcher number = NUMBER_OR_DATE.matcher(value);
    if (!number.matches()) return "other values";
    int from = Math.floorDiv(Integer.parseInt(number.group(1)), BAND) * BAND;
    return from + " to " + (from + BAND - 1);
  }

  private static ModelCard.Group group(
      String attribute,
      String value,
      double[] probabilities,
      boolean[] defaulted,
      HelpThresholds thresholds) {
    Measures measures = Measures.of(probabilities, defaulted);
    int selfCare = 0;
    int early = 0;
    int missed = 0;
    int needless = 0;
    double sum = 0;
    for (int at = 0; at < defaulted.length; at++) {
      sum += probabilities[at];
      HelpThresholds.Help help = thresholds.helpFor(probabilities[at]);
      if (help == HelpThresholds.Help.SELF_CARE) selfCare++;
      if (help == HelpThresholds.Help.EARLY_SUPPORT) early++;
      if (help == HelpThresholds.Help.EARLY_SUPPORT && !defaulted[at]) needless++;
      if (help != HelpThresholds.Help.EARLY_SUPPORT && defaulted[at]) missed++;
    }
    int accounts = measures.accounts();
    int bad = measures.defaults();
    return new ModelCard.Group(
        attribute,
        value,
        accounts,
        (double) bad / accounts,
        sum / accounts,
        measures.auc(),
        measures.brier(),
        (double) selfCare / accounts,
        (double) early / accounts,
        bad == 0 ? Double.NaN : (double) missed / bad,
        bad == accounts ? Double.NaN : (double) needless / (accounts - bad));
  }

  private static double[] pick(double[] all, List<Integer> places) {
    return places.stream().mapToDouble(place -> all[place]).toArray();
  }

  private static boolean[] pick(boolean[] all, List<Integer> places) {
    boolean[] picked = new boolean[places.size()];
    IntStream.range(0, picked.length).forEach(at -> picked[at] = all[places.get(at)]);
    return picked;
  }
}
