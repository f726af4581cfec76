package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.AgreedTimes;
import java.util.List;

/** For laws whose hours no agreement widens. */
final class Agreements {
  static final AgreedTimes NONE = new AgreedTimes(List.of());

  private Agreements() {}
}
