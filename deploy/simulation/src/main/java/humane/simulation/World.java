package humane.simulation;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.escalation.CaseState;
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.Step;
import humane.reminder.reply.Intent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What borrowers do: miss a date, pay, read a text, answer a call, say something. */
final class World implements Loop.Sent {
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 21;

  private final Chances chances;
  private final Luck luck;
  private final Agenda agenda;
  private final Notes notes;
  private final Loop loop;
  private final Replies replies;

  World(Town town, Chances chances, Luck luck, Rules rules, Agenda agenda, Notes notes) {
    this.chances = chances;
    this.luck = luck;
    this.agenda = agenda;
    this.notes = notes;
    this.loop = new Loop(rules, agenda, notes, this);
    this.replies = new Replies(town, chances, luck, agenda, notes, loop, this::pays);
  }

  /** Sets everything going. */
  void begin(Town town, Instant start) {
    for (Account account : town.accounts) {
      Person holder = account.holders.getFirst();
      if (account.arrearsMinor > 0) arrears(account, start);
      else nextDueDate(account, holder.todayAt(start));
    }
    for (Person person : town.people) loop.lookLater(person, start);
  }

  private void nextDueDate(Account account, LocalDate today) {
    LocalDate due = account.dueDate;
    if (due == null) return;
    LocalDate next = due;
    for (int months = 1; next.isBefore(today); months++) next = due.plusMonths(months);
    LocalDate on = next;
    int turn = account.turn;
    ZoneId zone = account.holders.getFirst().zone();
    agenda.note(on.plusDays(1).atStartOfDay(zone).toInstant(), now -> due(account, turn, on, now));
  }

  private void due(Account account, int turn, LocalDate on, Instant now) {
    if (account.turn != turn) return;
    double chance = of(chances.missesDueDate(), account.holders.getFirst().segment);
    account.dueDate = on;
    if (!luck.hits(chance, account.ref, "misses", on.toEpochDay())) {
      nextDueDate(account, on.plusDays(1));
      return;
    }
    account.turn++;
    account.arrearsMinor = account.minimumDueMinor;
    arrears(account, now);
    account.holders.forEach(holder -> loop.wake(holder, now));
  }

  /** Sooner or later somebody pays without a word from us. */
  private void arrears(Account account, Instant since) {
    Person holder = account.holders.getFirst();
    long days =
        luck.daysUntil(
            of(chances.paysByItselfPerDay(), holder.segment),
            account.ref,
            "pays by itself",
            account.turn);
    payLater(account, since, days, "by itself");
  }

  private void payLater(Account account, Instant since, long days, String why) {
    if (days > Duration.ofDays(366).toDays()) return;
    Person holder = account.holders.getFirst();
    long minutes =
        luck.between(FIRST_HOUR * 60L, LAST_HOUR * 60L, account.ref, "minute " + why, account.turn);
    Instant at =
        since
            .atZone(holder.zone())
            .toLocalDate()
            .plusDays(days)
            .atStartOfDay(holder.zone())
            .toInstant()
            .plus(Duration.ofMinutes(minutes));
    int turn = account.turn;
    agenda.note(
        at.isAfter(since) ? at : since.plusSeconds(60),
        now -> {
          if (account.turn == turn) pays(account, now);
        });
  }

  private void pays(Account account, Instant now) {
    if (account.arrearsMinor == 0) return;
    account.arrearsMinor = 0;
    account.turn++;
    nextDueDate(account, account.holders.getFirst().todayAt(now));
    account.holders.forEach(holder -> loop.wake(holder, now));
  }

  @Override
  public void sent(Person person, Pending one, Choice choice, Instant now) {
    Step step = Objects.requireNonNull(one.step());
    CardPoint point = Objects.requireNonNull(choice.point());
    int turn = person.contacts++;
    Story story = one.story();
    Outcome outcome = outcome(person, step.channel(), turn);
    PastContact past =
        new PastContact(
            now,
            step.channel(),
            step.channel() == Channel.VOICE ? VoiceKind.INTERACTIVE : null,
            Direction.OUTBOUND,
            outcome,
            step.purpose(),
            step.accountToken() == null ? null : List.of(step.accountToken()),
            point.id(),
            Actor.LENDER);
    person.history.add(past);
    notes.contacts.add(
        new Contact(
            now, person, person.segment, step.channel(), step.purpose(), outcome, story == null));
    if (story == null || one.rung() == null) return;
    story.account.told.add(new Account.Told(person.ref, past));
    story.contactsByRung.merge(one.rung().day(), 1, Integer::sum);
    story.climbed(one.rung().day(), now, CaseState.OPEN);
    if (step.purpose() == Purpose.PLAN_OFFER) story.helped(Story.Help.OFFERED, now);
    reacts(person, story, step.channel(), outcome, turn, now);
  }

  @Override
  public void handedOver(Story story, Instant now) {
    if (luck.hits(
        chances.afterwards().personFindsPlan(), story.account.ref, "a person", story.account.turn))
      replies.takesPlan(story.person, now, story.account.turn);
  }

  private Outcome outcome(Person person, Channel channel, int turn) {
    if (channel == Channel.VOICE)
      return luck.oneOf(chances.call().outcomes(), person.ref, "call", turn)
          .orElse(Outcome.NO_ANSWER);
    return luck.hits(chances.text().undelivered(), person.ref, "undelivered", turn)
        ? Outcome.UNDELIVERED
        : Outcome.DELIVERED;
  }

  private void reacts(
      Person person, Story story, Channel channel, Outcome outcome, int turn, Instant now) {
    if (outcome == Outcome.CONVERSATION) {
      luck.oneOf(of(chances.call().says(), person.segment), person.ref, "says", turn)
          .ifPresent(
              intent ->
                  agenda.note(
                      now.plusSeconds(120),
                      at -> replies.said(person, story, Channel.VOICE, intent, turn, at)));
      return;
    }
    if (outcome != Outcome.DELIVERED || channel != Channel.SMS) return;
    Intent intent =
        luck.oneOf(of(chances.text().replies(), person.segment), person.ref, "replies", turn)
            .orElse(null);
    if (intent != null) {
      long minutes =
          luck.between(
              2, chances.text().answersWithinHours() * 60L, person.ref, "answers after", turn);
      agenda.note(
          now.plus(Duration.ofMinutes(minutes)),
          at -> replies.said(person, story, Channel.SMS, intent, turn, at));
    } else if (luck.hits(
        of(chances.text().paysAfter(), person.segment), person.ref, "moved", turn)) {
      long days =
          luck.between(0, chances.text().paysWithinDays() - 1L, person.ref, "moved in", turn);
      payLater(story.account, now, days, "after a text");
    }
  }

  private static <T> T of(Map<Segment, T> chances, Segment segment) {
    return Objects.requireNonNull(chances.get(segment));
  }
}
