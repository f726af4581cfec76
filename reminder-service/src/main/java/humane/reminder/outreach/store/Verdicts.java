package humane.reminder.outreach.store;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.ledger.LedgerReason;
import humane.reminder.ledger.store.Subjects;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.Step;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes each verdict of the gate down, silence as well as speech, and counts them by rule. */
@ApplicationScoped
public class Verdicts {
  private final Ledger ledger;
  private final Subjects subjects;
  private final MeterRegistry meters;

  Verdicts(Ledger ledger, Subjects subjects, MeterRegistry meters) {
    this.ledger = ledger;
    this.subjects = subjects;
    this.meters = meters;
  }

  /**
   * @param state what the verdict made of an attempt, if there is one
   */
  public void write(
      Step step,
      Choice choice,
      ContactCard card,
      TermsOnDate terms,
      @Nullable UUID attemptId,
      @Nullable AttemptState state,
      Instant at) {
    CardPoint point = choice.point();
    ContactDecision decision = choice.decision();
    Instant notBefore =
        decision instanceof ContactDecision.Deferred deferred ? deferred.notBefore() : null;
    Map<String, String> alias =
        step.accountToken() == null ? Map.of() : subjects.ofAccounts(List.of(step.accountToken()));
    ledger.append(
        new LedgerEntry(
            step.borrowerId(),
            step.caseId(),
            at,
            new LedgerBody.Decision(
                step.id(),
                attemptId,
                "SMS",
                null,
                step.purpose().name(),
                point == null ? null : point.id(),
                List.copyOf(alias.values()),
                card.jurisdictions(),
                card.timeZones().stream().map(ZoneId::getId).toList(),
                decision.verdict().name(),
                decision.reasons().stream().map(Verdicts::reason).toList(),
                notBefore,
                state == null ? null : state.name(),
                terms.packs().stream().map(pack -> pack.id() + " " + pack.version()).toList())));
    meters
        .counter(
            "humane.contacts.decided",
            "verdict",
            decision.verdict().name(),
            "purpose",
            step.purpose().name())
        .increment();
    for (Reason reason : decision.reasons())
      meters.counter("humane.contacts.held_back", "rule", reason.rule()).increment();
  }

  private static LedgerReason reason(Reason reason) {
    return new LedgerReason(
        reason.code().name(), reason.rule(), reason.source(), reason.notBefore(), reason.text());
  }
}
