package humane.budget.statement.sfs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.budget.form.FieldChecks;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import humane.budget.statement.sfs.SfsEntry;
import humane.budget.statement.sfs.SfsLine;
import humane.budget.statement.sfs.SfsSheet;
import humane.budget.statement.sfs.SfsTotals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the sheet, and checks its arithmetic: a sum that is given must be that of its lines. What
 * the sheet asks beyond figures (names, addresses, partners, creditors) is not kept, and refused.
 */
final class SfsReader {
  static final String PEOPLE = "total-number-in-household";
  static final String CHILDREN_UNDER_16 = "dependent-children-under-16";
  static final String CHILDREN_16_TO_18 = "dependent-children-16-18";
  private static final Set<String> PARTS = Set.of("amount", "frequency", "not-sure");
  private static final int PEOPLE_MAX = 30;

  private final SfsSheet sheet;
  private final SfsAmounts amounts;
  private final FieldChecks checks;
  private final List<OtherDebt> debts = new ArrayList<>();
  private final List<SfsEntry> entries = new ArrayList<>();
  private final Map<String, Long> sums = new LinkedHashMap<>();
  private final Map<String, Integer> people = new LinkedHashMap<>();

  SfsReader(SfsSheet sheet, int digits, FieldChecks checks) {
    this.sheet = sheet;
    this.amounts = new SfsAmounts(digits, checks);
    this.checks = checks;
  }

  static String totalOf(String group) {
    String last = group.substring(group.lastIndexOf('/') + 1);
    String name =
        switch (last) {
          case "pensions-insurance" -> "pensions-insurances";
          default -> last;
        };
    return group + "/total-" + name;
  }

  Statement read(JsonNode root) {
    walk("", root);
    SfsTotals totals = new SfsTotals(entries, debts);
    sums.forEach((path, minor) -> agree(path, minor, totals));
    int children =
        people.getOrDefault(CHILDREN_UNDER_16, 0) + people.getOrDefault(CHILDREN_16_TO_18, 0);
    int all = people.getOrDefault(PEOPLE, children + 1);
    if (all <= children) {
      checks.wrong(PEOPLE, all, "must count the adults beside " + children + " children");
    }
    return sheet.read(entries, Math.max(1, all - children), children).withDebts(debts);
  }

  private void walk(String at, JsonNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String path = at.isEmpty() ? field.getKey() : at + "/" + field.getKey();
      Optional<SfsLine> line = sheet.line(path);
      boolean sum = path.contains("/total-") || path.startsWith("overview/");
      if (line.isPresent()) {
        readLine(line.get(), field.getValue());
      } else if (SfsDebts.isList(path)) {
        debts.addAll(new SfsDebts(amounts, checks).read(path, field.getValue()));
      } else if (path.equals(PEOPLE)
          || path.equals(CHILDREN_UNDER_16)
          || path.equals(CHILDREN_16_TO_18)) {
        Integer count = field.getValue().isInt() ? (Integer) field.getValue().intValue() : null;
        checks.present(path, count);
        people.put(path, checks.count(path, count, 0, PEOPLE_MAX, 0));
      } else if (sum && field.getValue().isValueNode()) {
        amounts.minor(path, field.getValue()).ifPresent(minor -> sums.put(path, minor));
      } else if (field.getValue().isObject()) {
        walk(path, field.getValue());
      } else if (!field.getValue().isNull()) {
        checks.wrong(path, null, "is not kept here; figures of income and expenditure are");
      }
    }
  }

  private void readLine(SfsLine line, JsonNode value) {
    JsonNode amount = value.isObject() ? value.path("amount") : value;
    PayFrequency frequency = PayFrequency.MONTHLY;
    if (value.isObject()) {
      value
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!PARTS.contains(name)) {
                  checks.wrong(line.path() + "/" + name, null, "is not a field");
                }
              });
      frequency = amounts.frequency(line.path(), value.path("frequency"));
    }
    boolean unsure = value.path("not-sure").asBoolean(false);
    if (unsure && amount.isMissingNode()) {
      entries.add(new SfsEntry(line, 0, frequency, Sureness.NOT_KNOWN));
      return;
    }
    Optional<Long> minor = amounts.minor(line.path(), amount);
    if (minor.isPresent()) {
      long checked = checks.amount(line.path(), minor.get());
      entries.add(new SfsEntry(line, checked, frequency, Sureness.of(true, unsure)));
    }
  }

  private void agree(String path, long givenMinor, SfsTotals totals) {
    Map<String, Long> sums = new LinkedHashMap<>(totals.overview());
    sums.putAll(totals.ofDebts());
    String group = path.substring(0, Math.max(0, path.indexOf("/total-")));
    boolean ours = sums.containsKey(path) || totalOf(group).equals(path);
    if (!ours) {
      checks.wrong(path, null, "is not kept here; figures of income and expenditure are");
      return;
    }
    long expectedMinor = sums.containsKey(path) ? sums.get(path) : totals.under(group);
    long toleranceMinor =
        sums.containsKey(path) ? totals.tolerance() : totals.toleranceUnder(group);
    if (Math.abs(givenMinor - expectedMinor) > toleranceMinor) {
      checks.wrong(
          path,
          amounts.write(givenMinor),
          "must be the sum of its lines by the month, " + amounts.write(expectedMinor));
    }
  }
}
