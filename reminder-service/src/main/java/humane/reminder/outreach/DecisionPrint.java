package humane.reminder.outreach;

import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Reason;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes two verdicts the same: the answer, its reasons and the instants. A repeated verdict is
 * not written down again.
 */
public final class DecisionPrint {
  private DecisionPrint() {}

  public static String of(ContactDecision decision, @Nullable String contactPointId) {
    String notBefore =
        decision instanceof ContactDecision.Deferred deferred
            ? deferred.notBefore().toString()
            : "";
    return decision.verdict()
        + " "
        + contactPointId
        + " "
        + notBefore
        + " "
        + decision.reasons().stream().map(DecisionPrint::of).collect(Collectors.joining(","));
  }

  private static String of(Reason reason) {
    return reason.rule()
        + "/"
        + reason.code()
        + "/"
        + (reason.notBefore() == null ? "" : reason.notBefore());
  }
}
