package humane.reminder.outreach.store;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.FailureKind;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a text did not arrive: an opt-out counts as one told to us, a number that takes
 * no texts is left alone, and whatever else the carrier says is told to a person once.
 */
@ApplicationScoped
public class Failures {
  private final Suppressions suppressions;
  private final WorkItems work;
  private final NumbersWithoutTexts numbers;
  private final Recipients recipients;

  Failures(
      Suppressions suppressions,
      WorkItems work,
      NumbersWithoutTexts numbers,
      Recipients recipients) {
    this.suppressions = suppressions;
    this.work = work;
    this.numbers = numbers;
    this.recipients = recipients;
  }

  /** An attempt that did not arrive, with the carrier's code if it gave one. */
  public record Failed(Attempt attempt, @Nullable String code, Instant at) {}

  /**
   * Whom a failure concerns besides the person written to: a stop at the carrier is of everybody
   * who has the number. They are locked together with the others, so that two transactions never
   * wait for each other in a ring.
   */
  Set<String> concerned(Attempt attempt, @Nullable String code) {
    if (code == null || !isStop(attempt, code)) return Set.of();
    return recipients.byToken(attempt.numberToken()).stream()
        .map(KnownNumber::borrowerId)
        .collect(Collectors.toSet());
  }

  private static boolean isStop(Attempt attempt, String code) {
    return attempt.channel() == Channel.SMS && FailureKind.of(code) == FailureKind.OPTED_OUT;
  }

  /** In the current transaction, once the attempts themselves are written. */
  public void follow(Collection<Failed> all) {
    TreeSet<String> ours = new TreeSet<>();
    for (Failed one : all) {
      Attempt attempt = one.attempt();
      String code = one.code();
      if (code != null && attempt.channel() == Channel.SMS)
        switch (FailureKind.of(code)) {
          case OPTED_OUT -> optedOut(one);
          case NO_TEXTS, UNREACHABLE -> notReached(one, code);
          case OURS -> ours.add(code);
        }
      if (attempt.purpose() == Purpose.CARE) careNotDelivered(one);
    }
    // In the order of the codes, so that two who open the same wait for each other in no ring.
    for (String code : ours) tellAPerson(code, all.iterator().next().at());
  }

  private void optedOut(Failed one) {
    suppressions.suppress(
        new NewSuppression(
            one.attempt().numberToken(),
            one.attempt().borrowerId(),
            SuppressionKind.OPT_OUT,
            Channel.SMS,
            null,
            one.at(),
            "CARRIER_OPT_OUT"));
  }

  private void notReached(Failed one, String code) {
    Attempt attempt = one.attempt();
    if (numbers.failed(attempt.numberToken(), code, one.at()))
      work.open(
          new NewWorkItem(
              WorkItemKind.NUMBER_NOT_REACHED,
              attempt.borrowerId(),
              attempt.caseId(),
              "Texts do not reach a number of the borrower's: the carrier says "
                  + code
                  + ". No reminder goes there any more; another own number or a letter may.",
              one.at()));
  }

  private void tellAPerson(String code, Instant at) {
    work.openOnce(
        new NewWorkItem(
            WorkItemKind.CARRIER_TROUBLE,
            null,
            null,
            "The carrier does not deliver texts and gives the code "
                + code
                + ". This stands for all of them until it is closed.",
            at),
        code);
  }

  private void careNotDelivered(Failed one) {
    work.open(
        new NewWorkItem(
            WorkItemKind.CARE_NOT_DELIVERED,
            one.attempt().borrowerId(),
            one.attempt().caseId(),
            "The answer to somebody in distress did not reach them.",
            one.at()));
  }
}
