package humane.borrower.limitation;

import humane.borrower.account.AccountFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a debt is barred or within twelve months of it (conduct.md section 6). Time runs anew
 * from the last payment or acknowledgment; where neither is known, from the due date. It is a
 * reason to be silent and to let a person look, never a statement about the law to anybody.
 */
public final class Limitation {
  private static final int MONTHS_BEFORE = 12;

  private final List<LimitationRow> rows;

  public Limitation(Collection<LimitationRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * The row under which an account has to rest; the one that bars it first where several do. Empty
   * where no place has a row, or nothing is known of when time began.
   */
  public Optional<LimitationRow> barring(
      AccountFacts facts, Collection<String> jurisdictions, LocalDate today) {
    LocalDate began = began(facts);
    if (began == null || !facts.inArrears()) return Optional.empty();
    return jurisdictions.stream()
        .flatMap(place -> of(place, today))
        .filter(row -> !today.isBefore(began.plusYears(row.years()).minusMonths(MONTHS_BEFORE)))
        .min(Comparator.comparingInt(LimitationRow::years));
  }

  private static @org.jspecify.annotations.Nullable LocalDate began(AccountFacts facts) {
    return Stream.of(facts.lastAcknowledgedOn(), facts.lastPaymentOn())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(facts.dueDate());
  }

  private Stream<LimitationRow> of(String place, LocalDate today) {
    List<LimitationRow> exact =
        rows.stream().filter(row -> row.isInForce(today) && row.place().equals(place)).toList();
    if (!exact.isEmpty()) return exact.stream();
    String country = place.split("-", 2)[0];
    // A whole country without a row of its own takes those of its parts: the shortest counts.
    return rows.stream()
        .filter(row -> row.isInForce(today))
        .filter(
            row ->
                row.place().equals(country)
                    || (place.equals(country) && row.place().startsWith(country + "-")));
  }
}
