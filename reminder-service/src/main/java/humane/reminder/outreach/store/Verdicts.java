package humane.reminder.outreach.store;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.replay.DecisionInputs;
import humane.reminder.contactpolicy.replay.InputsJson;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes each verdict of the gate down, silence as well as speech, and counts them by rule. */
@ApplicationScoped
public class Verdicts {
  private final Ledger ledger;
  private final Subjects subjects;
  private final Packs packs;
  private final MeterRegistry meters;

  Verdicts(Ledger ledger, Subjects subjects, Packs packs, MeterRegistry meters) {
    this.ledger = ledger;
    this.subjects = subjects;
    this.packs = packs;
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
    Map<String, String> alias = subjects.ofAccounts(accountsIn(choice));
    ledger.append(
        new LedgerEntry(
            step.borrowerId(),
            step.caseId(),
            at,
            new LedgerBody.Decision(
                step.id(),
                attemptId,
                step.channel().name(),
                voiceKind(choice),
                step.purpose().name(),
                point == null ? null : point.id(),
                step.accountToken() == null
                    ? List.of()
                    : List.of(Objects.requireNonNull(alias.get(step.accountToken()))),
                card.jurisdictions(),
                card.timeZones().stream().map(ZoneId::getId).toList(),
                decision.verdict().name(),
                decision.reasons().stream().map(Verdicts::reason).toList(),
                notBefore,
                state == null ? null : state.name(),
                terms.packs().stream().map(pack -> pack.id() + " " + pack.version()).toList(),
                inputs(choice, card, alias, at))));
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

  private static @Nullable String voiceKind(Choice choice) {
    VoiceKind kind = choice.proposal().voiceKind();
    return kind == null ? null : kind.name();
  }

  private String inputs(Choice choice, ContactCard card, Map<String, String> alias, Instant at) {
    return InputsJson.write(
        new DecisionInputs(
            choice.proposal(),
            choice.situation(),
            card.jurisdictions(),
            true,
            at,
            packs.fingerprints(card.jurisdictions())),
        token -> Objects.requireNonNull(alias.get(token)));
  }

  /** Every account that the gate was told of. */
  private static Set<String> accountsIn(Choice choice) {
    Set<String> tokens = new HashSet<>();
    if (choice.proposal().accountRef() != null) tokens.add(choice.proposal().accountRef());
    for (Hold hold : choice.situation().holds())
      if (hold.accountRefs() != null) tokens.addAll(hold.accountRefs());
    for (PastContact past : choice.situation().history())
      if (past.accountRefs() != null) tokens.addAll(past.accountRefs());
    return tokens;
  }

  private static LedgerReason reason(Reason reason) {
    return new LedgerReason(
        reason.code().name(), reason.rule(), reason.source(), reason.notBefore(), reason.text());
  }
}
