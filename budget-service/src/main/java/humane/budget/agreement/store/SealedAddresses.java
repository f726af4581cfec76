package humane.budget.agreement.store;

import humane.kit.crypto.MasterSealed;
import jakarta.inject.Singleton;
import java.util.List;

/** Addresses of calendars are sealed with the master key, and go with it when it is rotated. */
@Singleton
class SealedAddresses implements MasterSealed.Columns {

  @Override
  public List<MasterSealed> sealed() {
    return List.of(
        new MasterSealed(
            "calendar_address", "sealed", List.of("plan_id"), plan -> CalendarAddresses.PLACE));
  }
}
