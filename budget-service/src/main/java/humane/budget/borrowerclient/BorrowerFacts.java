package humane.budget.borrowerclient;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A borrower as the contact card tells, with the rates of the accounts. */
public record BorrowerFacts(
    String borrowerId,
    String fullName,
    String language,
    List<String> jurisdictions,
    List<String> timeZones,
    List<AccountFacts> accounts) {

  public BorrowerFacts {
    jurisdictions = List.copyOf(jurisdictions);
    timeZones = List.copyOf(timeZones);
    accounts = List.copyOf(accounts);
  }

  /** The strictest bound on a plan is China's, so it stands wherever a borrower is under it too. */
  public Optional<String> planJurisdiction() {
    return jurisdictions.stream()
        .filter(code -> code.equals("CN") || code.startsWith("CN-"))
        .findFirst()
        .or(() -> jurisdictions.stream().findFirst());
  }

  /** Those that a plan is about unless others are named: what is late, or else all. */
  public List<AccountFacts> toPlan() {
    List<AccountFacts> late = accounts.stream().filter(one -> one.arrearsMinor() > 0).toList();
    return late.isEmpty() ? accounts : late;
  }

  /** What falls due each month in this currency on all but these accounts; minor units. */
  public long dueBeside(List<AccountFacts> planned, String currency) {
    return accounts.stream()
        .filter(one -> one.currency().equals(currency) && !planned.contains(one))
        .mapToLong(one -> one.minimumDueMinor().orElse(0L))
        .sum();
  }

  public ZoneId zone() {
    return timeZones.stream().findFirst().map(ZoneId::of).orElse(ZoneOffset.UTC);
  }
}
