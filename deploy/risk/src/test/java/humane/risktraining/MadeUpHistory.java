package humane.risktraining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Accounts of nobody, in the form of card statements: a hidden strain makes months late, payments
 * small and defaults likely. Sex and age come by chance and mean nothing.
 */
public final class MadeUpHistory {
  private final List<Map<String, String>> rows = new ArrayList<>();
  private List<String> titles;

  public MadeUpHistory(int accounts, long seed) {
    Random random = new Random(seed);
    for (int id = 1; id <= accounts; id++) rows.add(row(id, random));
    titles = new ArrayList<>(rows.getFirst().keySet());
  }

  private static Map<String, String> row(int id, Random random) {
    double strain = random.nextGaussian();
    long limit = (1 + random.nextInt(50)) * 10_000L;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("ID", Integer.toString(id));
    row.put("LIMIT_BAL", Long.toString(limit));
    row.put("SEX", Integer.toString(1 + random.nextInt(2)));
    row.put("AGE", Integer.toString(21 + random.nextInt(50)));
    for (String month : List.of("PAY_0", "PAY_2", "PAY_3", "PAY_4", "PAY_5", "PAY_6")) {
      double late = strain + 0.7 * random.nextGaussian();
      row.put(month, late > 1.6 ? "2" : late > 1.1 ? "1" : late > -0.3 ? "0" : "-1");
    }
    double use = Math.clamp(0.4 + 0.2 * strain + 0.2 * random.nextGaussian(), 0, 1.2);
    for (int month = 1; month <= 6; month++)
      row.put("BILL_AMT" + month, Long.toString(Math.round(limit * use * (1 - 0.03 * month))));
    for (int month = 1; month <= 6; month++)
      row.put(
          "PAY_AMT" + month,
          Long.toString(
              Math.round(
                  limit * use * Math.clamp(0.1 - 0.08 * strain, 0, 0.5) * random.nextDouble())));
    double chance = 1 / (1 + Math.exp(1.6 - 1.5 * strain));
    row.put("default", random.nextDouble() < chance ? "1" : "0");
    return row;
  }

  public List<String> column(String title) {
    return rows.stream().map(row -> row.get(title)).toList();
  }

  public MadeUpHistory with(int row, String title, String value) {
    rows.get(row).put(title, value);
    return this;
  }

  /** Gives a column's values to other rows. */
  public MadeUpHistory shuffled(String title, long seed) {
    List<String> values = new ArrayList<>(column(title));
    Collections.shuffle(values, new Random(seed));
    for (int row = 0; row < rows.size(); row++) rows.get(row).put(title, values.get(row));
    return this;
  }

  public MadeUpHistory without(String... gone) {
    titles.removeAll(Arrays.asList(gone));
    return this;
  }

  public MadeUpHistory column(String title, String value) {
    titles.add(title);
    rows.forEach(row -> row.put(title, value));
    return this;
  }

  public MadeUpHistory backwards() {
    titles = titles.reversed();
    return this;
  }

  public String text() {
    StringBuilder text = new StringBuilder(String.join(",", titles)).append('\n');
    for (Map<String, String> row : rows)
      text.append(String.join(",", titles.stream().map(row::get).toList())).append('\n');
    return text.toString();
  }

  public Path writtenTo(Path file) throws IOException {
    return Files.writeString(file, text());
  }

  public Path zippedTo(Path file) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text().getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
