package humane.budget.statement.sfs.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    SfsTotals totals = new SfsTotals(entries);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put(SfsReader.PEOPLE, statement.adults() + statement.children());
    root.put(SfsReader.CHILDREN_UNDER_16, statement.children());
    totals.overview().forEach((path, minor) -> put(root, path, decimal(minor)));
    for (SfsEntry entry : entries) {
      ObjectNode line = parent(root, entry.line().path());
      ObjectNode value = line.putObject(name(entry.line().path()));
      value.put("amount", decimal(entry.amountMinor()));
      value.put("frequency", entry.frequency().name());
      if (entry.sureness() == Sureness.NOT_SURE) {
        value.put("not-sure", true);
      }
    }
    for (String group : groups(entries)) {
      put(root, SfsReader.totalOf(group), decimal(totals.under(group)));
    }
    return root;
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
