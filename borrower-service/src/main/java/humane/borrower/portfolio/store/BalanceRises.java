package humane.borrower.portfolio.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.hold.BalanceWatch;
import humane.borrower.hold.Hold;
import humane.borrower.hold.store.HoldStore;
import humane.kit.feed.ChangeFeed.NewChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells of balances that a file states higher than before, where they ought not to have risen. */
@ApplicationScoped
class BalanceRises {

  /** An account of which a file states more owed than was known. */
  record Rise(String borrowerId, String accountRef) {}

  private final HoldStore holds;

  BalanceRises(HoldStore holds) {
    this.holds = holds;
  }

  List<NewChange> told(List<Rise> rises, LocalDate today) {
    if (rises.isEmpty()) return List.of();
    Map<String, List<Hold>> standing =
        holds.standing(rises.stream().map(Rise::borrowerId).distinct().toList()).stream()
            .collect(Collectors.groupingBy(Hold::borrowerId));
    List<NewChange> changes = new ArrayList<>();
    for (Rise rise : rises)
      standing.getOrDefault(rise.borrowerId(), List.of()).stream()
          .filter(hold -> BalanceWatch.freezes(hold, rise.accountRef(), today))
          .findFirst()
          .ifPresent(
              hold ->
                  changes.add(
                      new NewChange(
                          ChangeKind.BALANCE_ROSE.name(),
                          rise.borrowerId(),
                          rise.accountRef(),
                          Map.of("holdKind", hold.kind().name(), "holdId", hold.id()))));
    return changes;
  }
}
