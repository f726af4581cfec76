package humane.risktraining.history;

import humane.risk.HistoryForm;
import humane.risk.ProtectedAttribute;
import humane.risktraining.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where each column stands.
 *
 * @param width how many columns there are
 * @param idAt of the account's id
 * @param labelAt of the outcome, -1 when the file does not tell it
 * @param at of what a model may see
 * @param protectedAt of what it may not, by the title in the file
 */
record Header(
    HistoryForm form,
    int width,
    int idAt,
    int labelAt,
    Map<Column, Integer> at,
    Map<String, Integer> protectedAt) {
  static final String LABEL = "default";

  /** The outcome's name where the data set was first published. */
  private static final Set<String> LABELS =
      Set.of(LABEL, "default.payment.next.month", "default payment next month");

  static Header of(String file, List<String> titles) {
    Map<Column, Integer> at = new EnumMap<>(Column.class);
    Map<String, Integer> protectedAt = new TreeMap<>();
    Map<String, Integer> others = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (int place = 0; place < titles.size(); place++) {
      String title = titles.get(place).strip();
      if (!seen.add(title.toLowerCase(Locale.ROOT)))
        faults.add(file + ", line 1: the column " + title + " is there twice.");
      var column = Column.titled(title);
      if (column.isPresent()) at.put(column.get(), place);
      else if (ProtectedAttribute.namedBy(title).isPresent()) protectedAt.put(title, place);
      else others.put(title.toLowerCase(Locale.ROOT), place);
    }
    HistoryForm form =
        at.keySet().stream().anyMatch(column -> column.form() == HistoryForm.STATEMENTS)
            ? HistoryForm.STATEMENTS
            : HistoryForm.PORTFOLIO;
    String id = form == HistoryForm.STATEMENTS ? "ID" : "account_ref";
    int idAt = take(others, Set.of(id.toLowerCase(Locale.ROOT)));
    if (idAt < 0) faults.add(file + ", line 1: the column " + id + " is missing.");
    int labelAt = take(others, LABELS);
    for (Column needed : Column.of(form))
      if (!needed.isOptional() && !at.containsKey(needed))
        faults.add(file + ", line 1: the column " + needed.title() + " is missing.");
    for (Column column : at.keySet())
      if (column.form() != form)
        faults.add(
            file + ", line 1: the column " + column.title() + " belongs to another kind of file.");
    for (String other : others.keySet())
      faults.add(
          file
              + ", line 1: the column "
              + other
              + " is not known. Leave it out; a history needs no names, numbers or other facts.");
    if (!faults.isEmpty()) throw new Refusal(faults);
    return new Header(form, titles.size(), idAt, labelAt, at, protectedAt);
  }

  private static int take(Map<String, Integer> others, Set<String> titles) {
    for (String title : titles) if (others.containsKey(title)) return others.remove(title);
    return -1;
  }
}
