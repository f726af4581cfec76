package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rule in force needs a fact that is not there: silence, and a sentence that names the fact. */
final class FactMissing {
  private FactMissing() {}

  /**
   * @param opens when the rule agrees whatever the fact may be; null if it does not within the
   *     horizon
   */
  static Finding of(Row row, @Nullable Instant opens, String text, String textZh) {
    Reason reason = row.reason(ReasonCode.FACT_MISSING, opens).saying(text, textZh);
    return opens == null ? new Finding.Never(reason) : new Finding.NotBefore(opens, reason);
  }

  static Finding holidays(Row row, @Nullable Instant opens) {
    return of(
        row,
        opens,
        "The public holidays of that year are not known yet, and the law closes them.",
        "该年度的公众假日尚无数据，而法律规定假日不得联系。");
  }
}
