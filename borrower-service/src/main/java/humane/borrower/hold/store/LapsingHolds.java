package humane.borrower.hold.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldDefaults;
import humane.borrower.hold.HoldKind;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of each hold once, before it lapses without anybody having looked. */
@ApplicationScoped
public class LapsingHolds {
  private static final List<String> KINDS =
      Arrays.stream(HoldKind.values())
          .filter(kind -> HoldDefaults.tellOn(kind, LocalDate.EPOCH, LocalDate.EPOCH) != null)
          .map(HoldKind::name)
          .toList();

  private final HoldStore holds;
  private final ChangeFeed feed;
  private final Clock clock;

  LapsingHolds(HoldStore holds, ChangeFeed feed, @BusinessTime Clock clock) {
    this.holds = holds;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * @return how many were told of
   */
  @Transactional
  public int tell() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int told = 0;
    for (Hold hold : holds.untold(KINDS, today)) {
      LocalDate tellOn = HoldDefaults.tellOn(hold.kind(), hold.from(), hold.until());
      if (tellOn == null || today.isBefore(tellOn) || !holds.told(hold)) continue;
      feed.append(
          List.of(Changes.ofBorrower(ChangeKind.HOLD_ENDS_SOON, hold.borrowerId(), of(hold))));
      told++;
    }
    return told;
  }

  private static Map<String, Object> of(Hold hold) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("holdId", hold.id());
    more.put("holdKind", hold.kind().name());
    if (hold.until() != null) more.put("until", hold.until().toString());
    return more;
  }
}
