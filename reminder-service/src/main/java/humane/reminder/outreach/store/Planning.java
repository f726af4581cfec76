package humane.reminder.outreach.store;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.escalation.store.Cases;
import humane.reminder.genuine.CheckCodes;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.DecisionPrint;
import humane.reminder.outreach.Step;
import humane.reminder.wording.MissingLanguage;
import humane.reminder.wording.Recipient;
import humane.reminder.wording.RenderedText;
import humane.reminder.wording.TemplateCall;
import humane.reminder.wording.Wording;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a verdict into effect: reserves what is cleared, lets wait what is deferred, ends what
 * nobody waits for any more.
 */
@ApplicationScoped
public class Planning {
  /**
   * What is refused waits for a fact to change; a change wakes it, and it is looked at again now
   * and then all the same.
   */
  private static final Duration LOOK_AGAIN_AFTER_REFUSAL = Duration.ofDays(1);

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

  /**
   * In the current transaction, under the person's lock. Gives the attempt that was reserved, if
   * one was.
   */
  public Optional<Attempt> carryOut(
      Step step, Choice choice, ContactCard card, TermsOnDate terms, Instant now) {
    return switch (choice.decision()) {
      case ContactDecision.Cleared(ClearedContact cleared) ->
          reserve(step, choice, cleared, card, terms, now);
      case ContactDecision.Deferred deferred -> {
        if (step.expiresAt() != null && !deferred.notBefore().isBefore(step.expiresAt()))
          giveUp(step, choice, card, terms, now);
        else waits(step, choice, deferred.notBefore(), card, terms, now);
        yield Optional.empty();
      }
      case ContactDecision.Refused refused -> {
        if (step.isAsked()) giveUp(step, choice, card, terms, now);
        else if (step.channel() == Channel.VOICE) passOver(step, choice, card, terms, now);
        else waits(step, choice, now.plus(LOOK_AGAIN_AFTER_REFUSAL), card, terms, now);
        yield Optional.empty();
      }
    };
  }

  /**
   * The last look said no, and that is written down: the step waits, or ends if nobody waits for
   * it.
   */
  public void released(Step step, Choice choice, Instant now) {
    switch (choice.decision()) {
      case ContactDecision.Cleared cleared ->
          throw new IllegalStateException("What is cleared is not released");
      case ContactDecision.Deferred deferred -> {
        if (step.expiresAt() != null && !deferred.notBefore().isBefore(step.expiresAt()))
          steps.cancelled(step.id(), "REFUSED");
        else steps.waits(step.id(), deferred.notBefore(), printOf(choice));
      }
      case ContactDecision.Refused refused -> {
        if (step.isAsked()) steps.cancelled(step.id(), "REFUSED");
        else steps.waits(step.id(), now.plus(LOOK_AGAIN_AFTER_REFUSAL), printOf(choice));
      }
    }
  }

  private void waits(
      Step step, Choice choice, Instant tryAt, ContactCard card, TermsOnDate terms, Instant now) {
    String print = printOf(choice);
    if (!print.equals(step.lastDecision()))
      verdicts.write(step, choice, card, terms, null, null, now);
    steps.waits(step.id(), tryAt, print);
  }

  /**
   * A place that allows no machine call, or nobody's consent to one: the ladder goes on without.
   */
  private void passOver(
      Step step, Choice choice, ContactCard card, TermsOnDate terms, Instant now) {
    giveUp(step, choice, card, terms, now);
    Integer rungDay = steps.rungOf(step.id());
    if (step.caseId() == null || rungDay == null) return;
    cases.passedOver(step.caseId(), rungDay);
    people.wake(List.of(step.borrowerId()));
  }

  private void giveUp(Step step, Choice choice, ContactCard card, TermsOnDate terms, Instant now) {
    verdicts.write(step, choice, card, terms, null, null, now);
    steps.cancelled(step.id(), "REFUSED");
    // Whoever waits for an agreed call is not left waiting: a person may be allowed to make it.
    if (step.isAsked() && step.channel() == Channel.VOICE)
      work.open(
          new NewWorkItem(
              WorkItemKind.PERSON_WANTED,
              step.borrowerId(),
              step.caseId(),
              "A call was agreed on that the bot may not make.",
              now));
  }

  private Optional<Attempt> reserve(
      Step step,
      Choice choice,
      ClearedContact cleared,
      ContactCard card,
      TermsOnDate terms,
      Instant now) {
    CardPoint point = choice.point();
    if (point == null)
      throw new IllegalStateException("The gate cleared a contact without a number");
    String language = step.language() == null ? card.language() : step.language();
    TemplateCall call = new TemplateCall(step.templateId(), language, step.params());
    return switch (wording.render(
        call, new Recipient(card.givenName(), card.fullName(), language), step.checkCode())) {
      case MissingLanguage missing -> {
        work.open(
            new NewWorkItem(
                WorkItemKind.INTERPRETER,
                step.borrowerId(),
                step.caseId(),
                "There is no approved text "
                    + missing.templateId()
                    + " in "
                    + missing.language()
                    + ".",
                now));
        steps.cancelled(step.id(), "NO_TEXT_IN_LANGUAGE");
        if (step.caseId() != null) cases.withAPerson(step.caseId());
        yield Optional.empty();
      }
      case RenderedText text -> {
        Attempt attempt =
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
                step.channel());
        attempts.reserve(attempt);
        codes.register(step.checkCode(), step.id(), step.borrowerId(), point.numberToken(), now);
        steps.reserved(step.id(), printOf(choice));
        verdicts.write(step, choice, card, terms, attempt.id(), AttemptState.RESERVED, now);
        signal.sendAfterCommit();
        yield Optional.of(attempt);
      }
    };
  }

  private static String printOf(Choice choice) {
    CardPoint point = choice.point();
    return DecisionPrint.of(choice.decision(), point == null ? null : point.id());
  }
}
