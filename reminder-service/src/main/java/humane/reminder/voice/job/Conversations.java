package humane.reminder.voice.job;

import humane.kit.clock.BusinessTime;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.reply.job.Readings;
import humane.reminder.voice.Conversation;
import humane.reminder.voice.Documents;
import humane.reminder.voice.Effect;
import humane.reminder.voice.Ended;
import humane.reminder.voice.Heard;
import humane.reminder.voice.Hearing;
import humane.reminder.voice.Scene;
import humane.reminder.voice.Situation;
import humane.reminder.voice.Turn;
import humane.reminder.voice.Webhook;
import humane.reminder.voice.store.Calls;
import humane.reminder.voice.store.Calls.Call;
import humane.reminder.voice.store.PhraseFile;
import humane.reminder.voice.store.Prompts;
import humane.reminder.wording.Helplines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Takes one turn of a call: what was heard is understood, what follows is done, and both are stored
 * with the document that was answered, all in one transaction. A repeated or late webhook gets the
 * same document again.
 */
@ApplicationScoped
public class Conversations {
  private final Calls calls;
  private final CallOpening opening;
  private final CallEffects effects;
  private final CallEndings endings;
  private final Readings readings;
  private final Prompts prompts;
  private final Helplines helplines;
  private final KnownLender lender;
  private final Documents documents;
  private final Clock clock;
  private final Hearing hearing = new Hearing(PhraseFile.read());

  Conversations(
      Calls calls,
      CallOpening opening,
      CallEffects effects,
      CallEndings endings,
      Readings readings,
      Prompts prompts,
      Helplines helplines,
      KnownLender lender,
      Documents documents,
      @BusinessTime Clock clock) {
    this.calls = calls;
    this.opening = opening;
    this.effects = effects;
    this.endings = endings;
    this.readings = readings;
    this.prompts = prompts;
    this.helplines = helplines;
    this.lender = lender;
    this.documents = documents;
    this.clock = clock;
  }

  /** The document to follow next. */
  @Transactional
  public String answer(Webhook webhook) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Call> found = calls.lock(webhook.carrierId());
    if (found.isEmpty() && webhook.turn() == 0) {
      calls.open(opening.of(webhook), now);
      found = calls.lock(webhook.carrierId());
    }
    if (found.isEmpty()) return documents.hangUp();
    Call call = found.get();
    Optional<String> before = calls.document(call, webhook.turn());
    if (before.isPresent()) return before.get();
    if (webhook.turn() != call.turns()) return documents.hangUp();
    return take(call, webhook.input(), now);
  }

  private String take(Call call, Webhook.Input input, Instant now) {
    LenderFacts facts = lender.facts();
    Situation situation = situation(call, facts, now);
    Turn turn = Conversation.step(call.state(), heard(call, input, situation), situation);
    String document =
        documents.of(
            turn,
            prompts.in(call.language()),
            scene(call, facts),
            call.turns() + 1,
            facts.team() == null ? "" : facts.team().line());
    calls.took(call, turn.state(), document, now);
    for (Effect effect : turn.effects()) effects.carryOut(effect, call, turn, now);
    if (turn.state() instanceof Ended ended) endings.ended(call, ended, now);
    return document;
  }

  /** The line let go of us, or never came about. */
  @Transactional
  public void over(Webhook webhook, CallEndings.LineEnd as) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Call> found = calls.lock(webhook.carrierId());
    if (found.isEmpty()) {
      calls.open(opening.of(webhook), now);
      found = calls.lock(webhook.carrierId());
    }
    found.ifPresent(call -> endings.lineEnded(call, as, now));
  }

  private Heard heard(Call call, Webhook.Input input, Situation situation) {
    return switch (input) {
      case Webhook.Input.Began(Heard.AnsweredBy by) -> new Heard.Began(by);
      case Webhook.Input.Keys(String keys) -> new Heard.Pressed(keys);
      case Webhook.Input.TransferEnded(boolean talked) -> new Heard.TransferEnded(talked);
      case Webhook.Input.Words(String words) ->
          new Heard.Spoke(
              hearing.understood(
                  words,
                  readings.heard(call.numberToken(), words),
                  !call.inbound(),
                  call.state(),
                  situation.today()));
      case Webhook.Input.Nothing nothing -> {
        if (call.news() != null) yield new Heard.Told(call.news());
        yield calls.question(call).isPresent() ? new Heard.NotYet() : new Heard.Silence();
      }
    };
  }

  private static Situation situation(Call call, LenderFacts facts, Instant now) {
    LenderFacts.Team team = facts.team();
    return new Situation(
        call.inbound(),
        call.borrowerId() != null,
        team != null && team.answersAt(now),
        team != null,
        LocalDate.ofInstant(now, call.zone()),
        call.turns());
  }

  private Scene scene(Call call, LenderFacts facts) {
    String language = call.language().tag();
    return new Scene(
        facts.brand(language),
        call.fullName(),
        facts.site(),
        facts.hotline(),
        facts.hoursIn(language),
        facts.team() == null ? "" : facts.team().spokenForIn(language),
        facts.waysToPayIn(language),
        List.of(helplines.forSelfHarm(call.country(), call.language())),
        List.of(helplines.forDanger(call.country(), call.language())));
  }
}
