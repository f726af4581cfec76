package humane.simulation;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.outreach.Step;
import humane.reminder.outreach.StepOrigin;
import humane.reminder.reply.Answer;
import humane.reminder.reply.Consequence;
import humane.reminder.reply.Consequences;
import humane.reminder.reply.DistressKind;
import humane.reminder.reply.Intent;
import humane.reminder.reply.Reading;
import humane.reminder.reply.StopScope;
import humane.reminder.suppression.Suppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.workitem.WorkItemKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says, and what follows from it by the service's own table; then what people do
 * afterwards.
 */
final class Replies {
  private static final Duration CONFIRM_STOP_WITHIN = Duration.ofMinutes(5);
  private static final Duration ANSWER_WITHIN = Duration.ofHours(24);
  private static final int DISTRESS_DAYS_MIN = 14;
  private static final int REVIEW_DAYS = 30;
  private static final int AFTER_PROMISE_DAYS = 3;
  private static final Set<WorkItemKind> HELP =
      Set.of(WorkItemKind.DISTRESS, WorkItemKind.HARDSHIP, WorkItemKind.PERSON_WANTED);

  private final Town town;
  private final Chances.Afterwards chances;
  private final Luck luck;
  private final Agenda agenda;
  private final Notes notes;
  private final Loop loop;
  private final BiConsumer<Account, Instant> pays;

  Replies(
      Town town,
      Chances chances,
      Luck luck,
      Agenda agenda,
      Notes notes,
      Loop loop,
      BiConsumer<Account, Instant> pays) {
    this.town = town;
    this.chances = chances.afterwards();
    this.luck = luck;
    this.agenda = agenda;
    this.notes = notes;
    this.loop = loop;
    this.pays = pays;
  }

  void said(Person person, Story story, Channel by, Intent intent, int turn, Instant now) {
    CardPoint point = person.point;
    if (point == null) return;
    notes.replies.merge(intent, 1, Integer::sum);
    heard(person, point, by, now);
    Reading reading =
        new Reading(
            List.of(new Reading.Found(intent, 1)),
            Reading.Method.KEYWORD,
            intent == Intent.STOP
                ? Set.of(by == Channel.VOICE ? StopScope.VOICE : StopScope.THIS_CHANNEL)
                : Set.of(),
            intent == Intent.DISTRESS ? Optional.of(DistressKind.SELF_HARM) : Optional.empty());
    for (Consequence consequence : Consequences.of(reading))
      follows(consequence, person, story, point, now);
    afterwards(intent, person, story, turn, now);
    for (Person holder : town.withNumber(point.numberToken())) loop.wake(holder, now);
  }

  private static void heard(Person person, CardPoint point, Channel by, Instant now) {
    boolean voice = by == Channel.VOICE;
    if (voice) return; // The conversation itself is in the history already.
    person.lastInbound.put(point.numberToken(), now);
    person.history.add(
        new PastContact(
            now,
            Channel.SMS,
            null,
            Direction.INBOUND,
            Outcome.DELIVERED,
            null,
            null,
            null,
            Actor.LENDER));
  }

  private void follows(
      Consequence consequence, Person person, Story story, CardPoint point, Instant now) {
    switch (consequence) {
      case Consequence.EndsChannel(Optional<Channel> channel) -> {
        notes.stops.add(new Notes.Stop(now, person, channel.orElse(null)));
        for (Person holder : town.withNumber(point.numberToken()))
          suppress(holder, SuppressionKind.OPT_OUT, point, channel.orElse(null), now);
      }
      case Consequence.StopsNumber() -> {
        notes.stops.add(new Notes.Stop(now, person, null));
        for (Person holder : town.withNumber(point.numberToken()))
          suppress(holder, SuppressionKind.WRONG_PERSON, point, null, now);
      }
      case Consequence.SetsHold(HoldKind hold) -> holds(person, hold, now);
      case Consequence.LiftsOptOut() -> {
        // Nobody writes START here: it would be a new consent, and the chances state none.
      }
      case Consequence.Answers(Answer with) ->
          loop.answer(person, answer(person, point, with, now));
      case Consequence.OpensWorkItem(WorkItemKind kind) -> {
        notes.workItems.merge(kind, 1, Integer::sum);
        if (HELP.contains(kind)) story.helped(Story.Help.ASKED_FOR, now);
      }
    }
  }

  private void suppress(
      Person person,
      SuppressionKind kind,
      CardPoint point,
      @Nullable Channel channel,
      Instant now) {
    person.suppressions.add(
        new Suppression(
            loop.newId(), kind, point.numberToken(), null, channel, null, now, "REPLY"));
  }

  private Step answer(Person person, CardPoint point, Answer with, Instant now) {
    Duration within =
        with.purpose() == Purpose.OPT_OUT_CONFIRMATION ? CONFIRM_STOP_WITHIN : ANSWER_WITHIN;
    return new Step(
        loop.newId(),
        person.ref,
        null,
        null,
        StepOrigin.ASKED,
        with.purpose(),
        with.templateId(),
        null,
        Map.of(),
        point.numberToken(),
        "",
        now,
        now.plus(within),
        now,
        null,
        0);
  }

  private void holds(Person person, HoldKind kind, Instant now) {
    LocalDate today = person.todayAt(now);
    LocalDate until =
        switch (kind) {
          case DISTRESS -> today.plusDays(Math.max(DISTRESS_DAYS_MIN, chances.personTakesDays()));
          case DISPUTE, COMPLAINT -> today.plusDays(chances.personTakesDays());
          case HARDSHIP_REVIEW, PLAN_BEING_MADE -> today.plusDays(REVIEW_DAYS);
          default -> null; // A person ends it, and here nobody does.
        };
    hold(person, kind, until, now);
  }

  private void hold(Person person, HoldKind kind, @Nullable LocalDate until, Instant now) {
    person.endHolds(kind);
    person.holds.add(new Hold(kind, null, person.todayAt(now), until));
    if (until != null)
      agenda.note(until.atStartOfDay(person.zone()).toInstant(), at -> loop.wake(person, at));
  }

  private void afterwards(Intent intent, Person person, Story story, int turn, Instant now) {
    switch (intent) {
      case WANTS_PLAN -> {
        story.helped(Story.Help.ASKED_FOR, now);
        if (luck.hits(chances.acceptsPlan(), person.ref, "accepts", turn))
          agenda.note(
              now.plus(
                  Duration.ofDays(
                      luck.between(0, chances.planTakesDays(), person.ref, "plan takes", turn))),
              at -> takesPlan(person, at, turn));
      }
      case PROMISE_TO_PAY -> promises(person, story, turn, now);
      case ALREADY_PAID -> {
        if (luck.hits(chances.hadPaid(), person.ref, "had paid", turn))
          agenda.note(
              now.plus(Duration.ofDays(chances.personTakesDays())),
              at -> pays.accept(story.account, at));
      }
      default -> {
        // Nothing that a simulation could know.
      }
    }
  }

  private void promises(Person person, Story story, int turn, Instant now) {
    long days = luck.between(1, chances.promiseDays(), person.ref, "promise in", turn);
    hold(
        person,
        HoldKind.PROMISE_TO_PAY,
        person.todayAt(now).plusDays(days + AFTER_PROMISE_DAYS),
        now);
    if (luck.hits(chances.keepsPromise(), person.ref, "keeps promise", turn))
      agenda.note(now.plus(Duration.ofDays(days)), at -> pays.accept(story.account, at));
  }

  /** Collecting rests while the plan stands. */
  void takesPlan(Person person, Instant now, int turn) {
    if (person.openByAccount.isEmpty()) return;
    person.endHolds(HoldKind.PLAN_BEING_MADE);
    hold(person, HoldKind.PLAN_IN_GOOD_STANDING, null, now);
    person.openByAccount.values().forEach(story -> story.onPlan = true);
    loop.wake(person, now);
    if (!luck.hits(chances.breaksPlan(), person.ref, "breaks plan", turn)) return;
    agenda.note(
        now.plus(Duration.ofDays(chances.planBreaksAfterDays())),
        at -> {
          person.endHolds(HoldKind.PLAN_IN_GOOD_STANDING);
          person.openByAccount.values().forEach(story -> story.onPlan = false);
          loop.wake(person, at);
        });
  }
}
