package humane.budget.schedule;

import java.util.List;

/** All payments of one loan, the last of which leaves nothing owed. */
public record Schedule(List<Instalment> instalments) {

  public Schedule {
    instalments = List.copyOf(instalments);
  }

  public long totalMinor() {
    return instalments.stream().mapToLong(Instalment::amountMinor).reduce(0, Math::addExact);
  }

  public long totalInterestMinor() {
    return instalments.stream().mapToLong(Instalment::interestMinor).reduce(0, Math::addExact);
  }
}
