package humane.budget.statement.sfs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.budget.form.FieldChecks;
import humane.budget.statement.DebtKind;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Sureness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the two lists of debts. An item is {@code {kind, balance, offer, frequency, not-sure}};
 * names of creditors and account numbers are not kept, and refused.
 */
final class SfsDebts {
  static final String PRIORITY = "debts/priority-debts";
  static final String OTHER = "debts/non-priority-debts";
  private static final Set<String> PARTS =
      Set.of("kind", "balance", "offer", "frequency", "not-sure");
  private static final int DEBTS_MAX = 100;

  private final SfsAmounts amounts;
  private final FieldChecks checks;

  SfsDebts(SfsAmounts amounts, FieldChecks checks) {
    this.amounts = amounts;
    this.checks = checks;
  }

  static boolean isList(String path) {
    return path.equals(PRIORITY) || path.equals(OTHER);
  }

  List<OtherDebt> read(String path, JsonNode list) {
    List<OtherDebt> read = new ArrayList<>();
    if (!list.isArray() || list.size() > DEBTS_MAX) {
      checks.wrong(path, null, "must be a list of at most " + DEBTS_MAX + " debts");
      return read;
    }
    for (int at = 0; at < list.size(); at++) {
      readOne(path + "[" + at + "]", path.equals(PRIORITY), list.get(at)).ifPresent(read::add);
    }
    return read;
  }

  private Optional<OtherDebt> readOne(String path, boolean priority, JsonNode item) {
    for (String name : (Iterable<String>) item::fieldNames) {
      if (!PARTS.contains(name)) {
        checks.wrong(path + "/" + name, null, "is not kept here; its kind and figures are");
      }
    }
    Optional<DebtKind> kind =
        Arrays.stream(DebtKind.values())
            .filter(one -> one.priority() == priority)
            .filter(one -> one.name().equals(item.path("kind").asText()))
            .findFirst();
    if (kind.isEmpty()) {
      List<DebtKind> kinds =
          Arrays.stream(DebtKind.values()).filter(one -> one.priority() == priority).toList();
      checks.wrong(path + "/kind", item.path("kind").asText(), "must be one of " + kinds);
    }
    boolean unsure = item.path("not-sure").asBoolean(false);
    boolean told = item.has("offer") || !unsure;
    Optional<Long> balance =
        item.has("balance")
            ? amounts.minor(path + "/balance", item.path("balance"))
            : Optional.of(0L);
    Optional<Long> offer =
        told ? amounts.minor(path + "/offer", item.path("offer")) : Optional.of(0L);
    if (kind.isEmpty() || balance.isEmpty() || offer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OtherDebt(
            kind.get(),
            checks.amount(path + "/balance", balance.get()),
            checks.amount(path + "/offer", offer.get()),
            amounts.frequency(path, item.path("frequency")),
            Sureness.of(told, unsure)));
  }
}
