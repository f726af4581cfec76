package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;

/** A rule in force needs a fact that is not there: silence, and a sentence that names the fact. */
final class FactMissing {
  private FactMissing() {}

  static Finding of(Row row, String text, String textZh) {
    return new Finding.Never(
        new Reason(ReasonCode.FACT_MISSING, row.id(), row.source(), null, text, textZh));
  }
}
