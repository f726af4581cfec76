package humane.simulation;

import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.Ladder;
import humane.reminder.escalation.Rung;
import humane.reminder.escalation.RungAction;
import humane.reminder.escalation.Timing;
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.Plan;
import humane.reminder.outreach.Silence;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import humane.reminder.workitem.WorkItemKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One look at a person, in the order of the service's own loop: cases in line with the card, steps
 * for people handed over, then everything due decided together, what is cleared counting at once.
 * Between clearing and sending no time goes by here, so the last look would say the same and is not
 * asked.
 */
final class Loop {
  private static final Duration HELD_LOOK_AGAIN = Duration.ofDays(1);

  private final Rules rules;
  private final Agenda agenda;
  private final Notes notes;
  private final Sent sent;
  private long steps;

  /** Hears of what the loop has done. */
  interface Sent {
    void sent(Person person, Pending step, Choice choice, Instant now);

    void handedOver(Story story, Instant now);
  }

  Loop(Rules rules, Agenda agenda, Notes notes, Sent sent) {
    this.rules = rules;
    this.agenda = agenda;
    this.notes = notes;
    this.sent = sent;
  }

  /** Something changed: everything that waits is looked at again, now. */
  void wake(Person person, Instant now) {
    look(person, now, true);
  }

  void lookLater(Person person, Instant at) {
    if (!at.isBefore(person.nextLook)) return;
    person.nextLook = at;
    agenda.note(
        at,
        now -> {
          if (person.nextLook.equals(now)) look(person, now, false);
        });
  }

  void answer(Person person, Step step) {
    person.pending.add(new Pending(step, null, null, step.dueAt(), step.dueAt(), null));
  }

  UUID newId() {
    return new UUID(0, ++steps);
  }

  private void look(Person person, Instant now, boolean woken) {
    person.nextLook = Instant.MAX;
    Instant becomesOverdue = bringInLine(person, now);
    handOver(person, now);
    List<Pending> due =
        person.pending.stream()
            .filter(one -> one.step() != null)
            .filter(one -> !(woken ? one.dueAt() : one.tryAt()).isAfter(now))
            .sorted(
                Comparator.comparing(
                    one -> Objects.requireNonNull(one.step()),
                    (one, other) -> Step.byUrgency(one, other)))
            .toList();
    for (Pending one : due) decide(person, one, now);
    person.openByAccount.values().forEach(story -> nextRung(story));
    person.pending.stream()
        .map(Pending::tryAt)
        .min(Comparator.naturalOrder())
        .ifPresent(at -> lookLater(person, at));
    lookLater(person, becomesOverdue);
  }

  private Instant bringInLine(Person person, Instant now) {
    LocalDate today = person.todayAt(now);
    Instant becomesOverdue = Instant.MAX;
    String ladder = rules.ladders().of(person.segment).name();
    for (Account account : person.accounts) {
      LocalDate dueDate = account.dueDate;
      if (account.arrearsMinor == 0 || dueDate == null) {
        close(person, account);
      } else if (dueDate.isBefore(today)) {
        Story story = person.openByAccount.get(account.ref);
        if (story == null) open(person, account, ladder, dueDate);
        else story.standing(ladder, dueDate);
      } else {
        close(person, account);
        Instant begins = Timing.startOf(dueDate.plusDays(1), person.who.zones());
        if (begins.isBefore(becomesOverdue)) becomesOverdue = begins;
      }
    }
    person.openByAccount.values().forEach(this::nextRung);
    return becomesOverdue;
  }

  private void open(Person person, Account account, String ladder, LocalDate dueDate) {
    Story story = new Story(newId(), person, account, ladder, dueDate);
    person.openByAccount.put(account.ref, story);
    notes.stories.add(story);
  }

  private static void close(Person person, Account account) {
    Story story = person.openByAccount.remove(account.ref);
    if (story == null) return;
    story.closed = true;
    story.cured = account.arrearsMinor == 0;
    person.pending.removeIf(one -> one.story() == story);
  }

  private void nextRung(Story story) {
    Person person = story.person;
    if (story.now.state() == CaseState.WITH_A_PERSON
        || person.pending.stream().anyMatch(one -> one.story() == story)) return;
    Ladder ladder = rules.ladders().named(story.now.ladder());
    Rung rung = ladder.after(story.now.lastRungDay()).orElse(null);
    if (rung == null) return;
    Instant dueAt = Timing.dueAt(story.now, rung, person.who.zones());
    Step step = rung.action() == RungAction.PERSON ? null : step(story, rung, dueAt);
    person.pending.add(new Pending(step, story, rung, dueAt, dueAt, null));
  }

  private Step step(Story story, Rung rung, Instant dueAt) {
    return new Step(
        newId(),
        story.person.ref,
        story.now.id(),
        story.account.token(),
        StepOrigin.LADDER,
        Objects.requireNonNull(rung.purpose()),
        Objects.requireNonNull(rung.template()),
        null,
        Map.of(),
        null,
        "",
        dueAt,
        null,
        null,
        null,
        0);
  }

  private void handOver(Person person, Instant now) {
    for (Pending one : List.copyOf(person.pending)) {
      Story story = one.story();
      Rung rung = one.rung();
      if (one.step() != null || story == null || rung == null || one.tryAt().isAfter(now)) continue;
      if (isHeld(person, story.account, now)) {
        replace(person, one, one.waiting(now.plus(HELD_LOOK_AGAIN), ""));
        continue;
      }
      person.pending.remove(one);
      story.climbed(rung.day(), now, CaseState.WITH_A_PERSON);
      story.helped(Story.Help.A_PERSON, now);
      notes.workItems.merge(WorkItemKind.LADDER_ENDED, 1, Integer::sum);
      sent.handedOver(story, now);
    }
  }

  private static boolean isHeld(Person person, Account account, Instant now) {
    LocalDate today = person.todayAt(now);
    for (Hold hold : person.holds)
      if (hold.covers(account.ref)
          && (hold.from() == null || !hold.from().isAfter(today))
          && (hold.until() == null || hold.until().isAfter(today))) return true;
    return false;
  }

  private void decide(Person person, Pending one, Instant now) {
    Step step = Objects.requireNonNull(one.step());
    Story story = one.story();
    if (step.isExpiredAt(now) || !person.pending.contains(one)) {
      person.pending.remove(one);
      return;
    }
    ContactCard card = person.card();
    TermsOnDate terms = rules.terms(card.jurisdictions(), now);
    Choice choice =
        rules
            .choosing()
            .choose(
                step,
                story == null ? null : story.now.dueDate(),
                card,
                person.known(story == null ? null : story.account),
                terms,
                now);
    notes.asked++;
    Considered of = new Considered(step, choice, card, terms);
    if (story != null) story.lastVerdict = choice.decision().verdict();
    if (choice.decision() instanceof ContactDecision.Cleared) {
      person.pending.remove(one);
      cleared(person, one, choice, now);
      return;
    }
    String print = of.print();
    if (!print.equals(one.lastPrint()))
      notes.objected(person, choice.decision().verdict(), choice.decision().reasons());
    switch (Silence.plan(of, now)) {
      case Plan.Wait wait -> replace(person, one, one.waiting(wait.tryAt(), print));
      case Plan.GiveUp giveUp -> person.pending.remove(one);
      case Plan.PassOver passOver -> {
        person.pending.remove(one);
        if (story != null && one.rung() != null) {
          story.passedOver(one.rung().day());
          lookLater(person, now);
        }
      }
      case Plan.Reserve reserve -> throw new IllegalStateException("Silence reserves nothing");
      case Plan.NoText noText -> throw new IllegalStateException("Silence asks for no text");
    }
  }

  private void cleared(Person person, Pending one, Choice choice, Instant now) {
    Step step = Objects.requireNonNull(one.step());
    Story story = one.story();
    if (rules.templates().find(step.templateId(), person.who.language()).isEmpty()) {
      notes.workItems.merge(WorkItemKind.INTERPRETER, 1, Integer::sum);
      if (story != null && one.rung() != null)
        story.climbed(one.rung().day(), now, CaseState.WITH_A_PERSON);
      return;
    }
    sent.sent(person, one, choice, now);
  }

  private static void replace(Person person, Pending one, Pending with) {
    person.pending.set(person.pending.indexOf(one), with);
  }
}
