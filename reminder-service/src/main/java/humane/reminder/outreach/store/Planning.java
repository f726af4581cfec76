package humane.reminder.outreach.store;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.escalation.store.Cases;
import humane.reminder.genuine.CheckCodes;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.Plan;
import humane.reminder.outreach.Silence;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.store.Steps.Waiting;
import humane.reminder.outreach.store.Verdicts.Verdict;
import humane.reminder.wording.MissingLanguage;
import humane.reminder.wording.Recipient;
import humane.reminder.wording.RenderedText;
import humane.reminder.wording.TemplateCall;
import humane.reminder.wording.Wording;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Puts verdicts into effect: reserves what is cleared, lets wait what is deferred, ends what nobody
 * waits for any more.
 */
@ApplicationScoped
public class Planning {
  private final Steps steps;
  private final Attempts attempts;
  private final Verdicts verdicts;
  private final Wording wording;
  private final CheckCodes codes;
  private final WorkItems work;
  private final Cases cases;
  private final People people;
  private final Signal signal;

  Planning(
      Steps steps,
      Attempts attempts,
      Verdicts verdicts,
      Wording wording,
      CheckCodes codes,
      WorkItems work,
      Cases cases,
      People people,
      Signal signal) {
    this.steps = steps;
    this.attempts = attempts;
    this.verdicts = verdicts;
    this.wording = wording;
    this.codes = codes;
    this.work = work;
    this.cases = cases;
    this.people = people;
    this.signal = signal;
  }

  /** What the verdict comes to; nothing is written. */
  public Plan plan(Considered of, Instant now) {
    return switch (of.decision()) {
      case ContactDecision.Cleared(ClearedContact cleared) -> cleared(of, cleared, now);
      case ContactDecision.Deferred deferred -> Silence.plan(of, now);
      case ContactDecision.Refused refused -> Silence.plan(of, now);
    };
  }

  private Plan cleared(Considered of, ClearedContact cleared, Instant now) {
    Step step = of.step();
    ContactCard card = of.card();
    CardPoint point = of.choice().point();
    if (point == null)
      throw new IllegalStateException("The gate cleared a contact without a number");
    String language = step.language() == null ? card.language() : step.language();
    TemplateCall call = new TemplateCall(step.templateId(), language, step.params());
    return switch (wording.render(
        call,
        new Recipient(card.givenName(), card.fullName(), language, card.phrase()),
        step.checkCode())) {
      case MissingLanguage missing -> new Plan.NoText(of, missing);
      case RenderedText text ->
          new Plan.Reserve(
              of,
              new Attempt(
                  UUID.randomUUID(),
                  step.id(),
                  step.borrowerId(),
                  step.caseId(),
                  step.purpose(),
                  step.accountToken() == null ? List.of() : List.of(step.accountToken()),
                  point.id(),
                  point.numberToken(),
                  step.checkCode(),
                  text.text(),
                  card.jurisdictions(),
                  card.timeZones().stream().map(ZoneId::getId).toList(),
                  AttemptState.RESERVED,
                  now,
                  cleared.validUntil(),
                  null,
                  step.channel()));
    };
  }

  /**
   * Writes all of it down, in the current transaction, under the people's locks. A verdict to stay
   * silent that repeats the last one is not written again.
   */
  public void carryOut(Collection<Plan> plans, Instant now) {
    List<Plan.Reserve> reserved = new ArrayList<>();
    List<Waiting> waiting = new ArrayList<>();
    List<UUID> givenUp = new ArrayList<>();
    List<Verdict> said = new ArrayList<>();
    for (Plan plan : plans)
      switch (plan) {
        case Plan.Reserve reserve -> {
          reserved.add(reserve);
          said.add(new Verdict(reserve.of(), reserve.attempt().id(), AttemptState.RESERVED));
        }
        case Plan.Wait wait -> {
          String print = wait.of().print();
          if (!print.equals(wait.of().step().lastDecision())) said.add(Verdict.ofNone(wait.of()));
          waiting.add(new Waiting(wait.of().step().id(), wait.tryAt(), print));
        }
        case Plan.GiveUp giveUp -> {
          givenUp.add(giveUp.of().step().id());
          said.add(Verdict.ofNone(giveUp.of()));
          askAPersonToCall(giveUp.of().step(), now);
        }
        case Plan.PassOver passOver -> {
          givenUp.add(passOver.of().step().id());
          said.add(Verdict.ofNone(passOver.of()));
          passOver(passOver.of().step());
        }
        case Plan.NoText noText -> askAnInterpreter(noText.of().step(), noText.missing(), now);
      }
    reserve(reserved, now);
    steps.waitOn(waiting);
    steps.cancelled(givenUp, "REFUSED");
    verdicts.write(said, now);
  }

  private void reserve(List<Plan.Reserve> reserved, Instant now) {
    if (reserved.isEmpty()) return;
    attempts.reserve(reserved.stream().map(Plan.Reserve::attempt).toList());
    codes.register(
        reserved.stream()
            .map(Plan.Reserve::attempt)
            .map(
                one ->
                    new CheckCodes.Given(
                        one.checkCode(), one.stepId(), one.borrowerId(), one.numberToken()))
            .toList(),
        now);
    steps.reserved(reserved.stream().map(Plan.Reserve::of).toList());
    signal.sendAfterCommit();
  }

  /** The ladder goes on without this rung. */
  private void passOver(Step step) {
    Integer rungDay = steps.rungOf(step.id());
    if (step.caseId() == null || rungDay == null) return;
    cases.passedOver(step.caseId(), rungDay);
    people.wake(List.of(step.borrowerId()));
  }

  /** Whoever waits for an agreed call is not left waiting: a person may be allowed to make it. */
  private void askAPersonToCall(Step step, Instant now) {
    if (!step.isAsked() || step.channel() != Channel.VOICE) return;
    work.open(
        new NewWorkItem(
            WorkItemKind.PERSON_WANTED,
            step.borrowerId(),
            step.caseId(),
            "A call was agreed on that the bot may not make.",
            now));
  }

  private void askAnInterpreter(Step step, MissingLanguage missing, Instant now) {
    work.open(
        new NewWorkItem(
            WorkItemKind.INTERPRETER,
            step.borrowerId(),
            step.caseId(),
            "There is no approved text " + missing.templateId() + " in " + missing.language() + ".",
            now));
    steps.cancelled(List.of(step.id()), "NO_TEXT_IN_LANGUAGE");
    if (step.caseId() != null) cases.withAPerson(step.caseId());
  }

  /**
   * The last look said no to what was reserved, and that is written down: each step waits, or ends
   * if nobody waits for it.
   */
  public void released(Collection<Considered> all, Instant now) {
    List<Waiting> waiting = new ArrayList<>();
    List<UUID> givenUp = new ArrayList<>();
    for (Considered of : all)
      switch (plan(of, now)) {
        case Plan.Wait wait -> waiting.add(new Waiting(of.step().id(), wait.tryAt(), of.print()));
        case Plan.GiveUp giveUp -> givenUp.add(of.step().id());
        // As it stood when it was reserved: the next look passes it over.
        case Plan.PassOver passOver -> waiting.add(new Waiting(of.step().id(), now, of.print()));
        case Plan.Reserve reserve ->
            throw new IllegalStateException("What is cleared is not released");
        case Plan.NoText noText ->
            throw new IllegalStateException("What is cleared is not released");
      }
    steps.waitOn(waiting);
    steps.cancelled(givenUp, "REFUSED");
  }
}
