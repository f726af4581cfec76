package humane.reminder.optout;

import humane.reminder.outreach.CarrierRecords.CarrierAway;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who has opted out at the carrier itself. */
public interface CarrierOptOuts {

  /**
   * Everybody who has, at any of the lender's numbers; nothing where the carrier keeps no list that
   * we may read.
   *
   * @throws CarrierAway when the carrier cannot say, also in the middle of its list: half a list
   *     would look like drift
   */
  Optional<List<OptedOut>> all() throws CarrierAway;

  /**
   * One of them.
   *
   * @param number in E.164; kept by nobody
   * @param since when the carrier took it, business time
   */
  record OptedOut(String number, Instant since) {
    @Override
    public String toString() {
      return "OptedOut since " + since;
    }
  }
}
