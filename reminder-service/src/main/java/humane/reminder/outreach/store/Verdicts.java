package humane.reminder.outreach.store;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Reason;
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
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.Step;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
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
   * A verdict to write down.
   *
   * @param state what it made of the attempt, if there is one
   */
  public record Verdict(Considered of, @Nullable UUID attemptId, @Nullable AttemptState state) {
    /** One that made no attempt. */
    public static Verdict ofNone(Considered of) {
      return new Verdict(of, null, null);
    }
  }

  /** In the current transaction, in order. */
  public void write(Collection<Verdict> verdicts, Instant at) {
    Set<String> accounts = new HashSet<>();
    for (Verdict verdict : verdicts) addAccountsIn(verdict.of().choice(), accounts);
    Map<String, String> alias = subjects.ofAccounts(accounts);
    ledger.appendAll(verdicts.stream().map(verdict -> entry(verdict, alias, at)).toList());
    verdicts.forEach(verdict -> count(verdict.of()));
  }

  private LedgerEntry entry(Verdict verdict, Map<String, String> alias, Instant at) {
    Considered of = verdict.of();
    Step step = of.step();
    CardPoint point = of.choice().point();
    ContactDecision decision = of.decision();
    Instant notBefore =
        decision instanceof ContactDecision.Deferred deferred ? deferred.notBefore() : null;
    return new LedgerEntry(
        step.borrowerId(),
        step.caseId(),
        at,
        new LedgerBody.Decision(
            step.id(),
            verdict.attemptId(),
            step.channel().name(),
            voiceKind(of.choice()),
            step.purpose().name(),
            point == null ? null : point.id(),
            step.accountToken() == null
                ? List.of()
                : List.of(Objects.requireNonNull(alias.get(step.accountToken()))),
            of.card().jurisdictions(),
            of.card().timeZones().stream().map(ZoneId::getId).toList(),
            decision.verdict().name(),
            decision.reasons().stream().map(Verdicts::reason).toList(),
            notBefore,
            verdict.state() == null ? null : verdict.state().name(),
            of.terms().packs().stream().map(pack -> pack.id() + " " + pack.version()).toList(),
            inputs(of, alias, at)));
  }

  private void count(Considered of) {
    meters
        .counter(
            "humane.contacts.decided",
            "verdict",
            of.decision().verdict().name(),
            "purpose",
            of.step().purpose().name())
        .increment();
    for (Reason reason : of.decision().reasons())
      meters.counter("humane.contacts.held_back", "rule", reason.rule()).increment();
  }

  private static @Nullable String voiceKind(Choice choice) {
    VoiceKind kind = choice.proposal().voiceKind();
    return kind == null ? null : kind.name();
  }

  private String inputs(Considered of, Map<String, String> alias, Instant at) {
    return InputsJson.write(
        new DecisionInputs(
            of.choice().proposal(),
            of.choice().situation(),
            of.card().jurisdictions(),
            true,
            at,
            packs.fingerprints(of.card().jurisdictions())),
        token -> Objects.requireNonNull(alias.get(token)));
  }

  /** Every account that the gate was told of. */
  private static void addAccountsIn(Choice choice, Set<String> tokens) {
    if (choice.proposal().accountRef() != null) tokens.add(choice.proposal().accountRef());
    for (Hold hold : choice.situation().holds())
      if (hold.accountRefs() != null) tokens.addAll(hold.accountRefs());
    for (PastContact past : choice.situation().history())
      if (past.accountRefs() != null) tokens.addAll(past.accountRefs());
  }

  private static LedgerReason reason(Reason reason) {
    return new LedgerReason(
        reason.code().name(), reason.rule(), reason.source(), reason.notBefore(), reason.text());
  }
}
