package humane.budget.statement.sfs.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import humane.budget.statement.sfs.SfsEntry;
import humane.budget.statement.sfs.SfsSheet;
import humane.budget.statement.sfs.SfsTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Draws the sheet as nested JSON, with every sum that has lines below it. */
final class SfsWriter {
  private final int digits;

  SfsWriter(int digits) {
    this.digits = digits;
  }

  ObjectNode write(Statement statement, SfsSheet sheet) {
    List<SfsEntry> entries = sheet.write(statement);
    SfsTotals totals = new SfsTotals(entries, statement.debts());
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put(SfsReader.PEOPLE, statement.adults() + statement.children());
    root.put(SfsReader.CHILDREN_UNDER_16, statement.children());
    totals.overview().forEach((path, minor) -> put(root, path, decimal(minor)));
    for (SfsEntry entry : entries) {
      ObjectNode line = parent(root, entry.line().path());
      ObjectNode value = line.putObject(name(entry.line().path()));
      putFigure(value, "amount", entry.amountMinor(), entry.frequency(), entry.sureness());
    }
    for (String group : groups(entries)) {
      put(root, SfsReader.totalOf(group), decimal(totals.under(group)));
    }
    if (!statement.debts().isEmpty()) {
      totals.ofDebts().forEach((path, minor) -> put(root, path, decimal(minor)));
      writeDebts(root, statement.debts());
    }
    return root;
  }

  private void writeDebts(ObjectNode root, List<OtherDebt> debts) {
    for (OtherDebt debt : debts) {
      String list = debt.kind().priority() ? SfsDebts.PRIORITY : SfsDebts.OTHER;
      ObjectNode item = parent(root, list).withArrayProperty(name(list)).addObject();
      item.put("kind", debt.kind().name());
      item.put("balance", decimal(debt.owedMinor()));
      putFigure(item, "offer", debt.paymentMinor(), debt.frequency(), debt.sureness());
    }
  }

  /** An amount that is not known is left out. */
  private void putFigure(
      ObjectNode into, String name, long minor, PayFrequency frequency, Sureness sureness) {
    if (sureness != Sureness.NOT_KNOWN) {
      into.put(name, decimal(minor));
    }
    into.put("frequency", frequency.name());
    if (sureness != Sureness.SURE) {
      into.put("not-sure", true);
    }
  }

  private static Set<String> groups(List<SfsEntry> entries) {
    Set<String> groups = new TreeSet<>();
    for (SfsEntry entry : entries) {
      String path = entry.line().path();
      for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        groups.add(path.substring(0, slash));
      }
    }
    groups.remove(SfsTotals.SAVINGS);
    return groups;
  }

  private String decimal(long minor) {
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }

  private static void put(ObjectNode root, String path, String value) {
    parent(root, path).put(name(path), value);
  }

  private static ObjectNode parent(ObjectNode root, String path) {
    ObjectNode at = root;
    String[] names = path.split("/");
    for (int depth = 0; depth < names.length - 1; depth++) {
      at = at.withObjectProperty(names[depth]);
    }
    return at;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
