package humane.handset.call.job;

import humane.handset.call.Call;
import humane.handset.call.CallStatus;
import humane.handset.call.Talk;
import humane.handset.number.E164;
import humane.handset.number.LenderNumber;
import humane.handset.number.Sid;
import humane.handset.number.store.LenderNumbers;
import humane.handset.phone.store.Phones;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Somebody rings the lender. */
@ApplicationScoped
public class Dialling {
  private final Phones phones;
  private final LenderNumbers numbers;
  private final CallProgress progress;
  private final Clock business;
  private final Clock system;

  Dialling(
      Phones phones,
      LenderNumbers numbers,
      CallProgress progress,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.phones = phones;
    this.numbers = numbers;
    this.progress = progress;
    this.business = business;
    this.system = system;
  }

  /**
   * @throws Problem 400 for what is no number, 409 when no number of the lender takes calls
   */
  public Call ring(String number) {
    String phone =
        E164.of(number)
            .orElseThrow(() -> Problem.badInput("number", number, "is not a phone number"));
    LenderNumber lender =
        phones
            .partner(phone)
            .flatMap(numbers::byNumber)
            .filter(one -> !one.calls().url().isEmpty())
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "nobody-to-ring", "The lender has registered no number that takes calls."));
    Call call =
        new Call(
            Sid.CALL.next(),
            lender.number(),
            phone,
            true,
            new Call.Plan(
                false,
                false,
                lender.reports().url().isEmpty() ? null : lender.reports().url(),
                "completed",
                0),
            CallStatus.IN_PROGRESS,
            null,
            Talk.of(lender.calls().url(), null),
            business.instant(),
            business.instant(),
            null,
            system.instant());
    progress.begin(call);
    return call;
  }
}
