package humane.reminder.voice.job;

import humane.kit.delivery.Deliveries;
import humane.reminder.complaint.job.SaidComplaints;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.genuine.store.WrongRecipients;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.outreach.store.StoredAskedReplies;
import humane.reminder.reply.Consequence;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.voice.Doing;
import humane.reminder.voice.Effect;
import humane.reminder.voice.Known;
import humane.reminder.voice.Meaning;
import humane.reminder.voice.Turn;
import humane.reminder.voice.Wish;
import humane.reminder.voice.store.Calls;
import humane.reminder.voice.store.Calls.Call;
import humane.reminder.voice.store.PromiseBook;
import humane.reminder.voice.store.SpokenCodes;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Really does what a turn asks for, in the transaction that stores the turn. */
@ApplicationScoped
public class CallEffects {
  private static final int DAYS_AFTER_PROMISE = 3;

  private final Calls calls;
  private final Recipients recipients;
  private final Suppressions suppressions;
  private final WrongRecipients wrongRecipients;
  private final WorkItems work;
  private final PromiseBook promises;
  private final StoredAskedReplies replies;
  private final SpokenCodes codes;
  private final Ledger ledger;
  private final Deliveries deliveries;

  CallEffects(
      Calls calls,
      Recipients recipients,
      Suppressions suppressions,
      WrongRecipients wrongRecipients,
      WorkItems work,
      PromiseBook promises,
      StoredAskedReplies replies,
      SpokenCodes codes,
      Ledger ledger,
      Deliveries deliveries) {
    this.calls = calls;
    this.recipients = recipients;
    this.suppressions = suppressions;
    this.wrongRecipients = wrongRecipients;
    this.work = work;
    this.promises = promises;
    this.replies = replies;
    this.codes = codes;
    this.ledger = ledger;
    this.deliveries = deliveries;
  }

  void carryOut(Effect effect, Call call, Turn turn, Instant at) {
    switch (effect) {
      case Effect.Verify verify -> ask(verify, call);
      case Effect.AcceptPlan accept -> ask(accept, call);
      case Effect.CheckCode(String keys) ->
          calls.answer(call, codes.check(keys, call.numberToken()));
      case Effect.Protect(Meaning meaning) -> {
        tell(call, meaning.name(), at);
        for (Consequence each : Doing.about(meaning)) follow(each, call, meaning.name(), at);
      }
      case Effect.RecordWish(Wish wish) -> {
        tell(call, wish.kind().name(), at);
        record(wish, call, turn, at);
      }
      case Effect.SendPlanLink link -> {
        follow(new Consequence.SetsHold(HoldKind.PLAN_BEING_MADE), call, "WANTS_PLAN", at);
        deliveries.enqueue(
            PlanLinks.KIND,
            call.carrierId() + "-" + call.turns(),
            new PlanLinks.Wanted(
                Objects.requireNonNull(call.borrowerId()),
                call.numberToken(),
                call.language().tag(),
                call.carrierId() + "-" + call.turns(),
                at));
      }
      case Effect.WantPerson person ->
          open(WorkItemKind.PERSON_WANTED, call, "Somebody asked on a call for a person.", at);
      case Effect.SomebodyElseAnswered somebody -> {
        // The outcome of the call says so, and the gate counts it.
      }
      case Effect.StartRecording start -> {
        // The document itself begins it; the carrier tells when it is ready.
      }
      case Effect.DropRecording drop -> {
        calls.dropRecording(call);
        deliveries.enqueue(
            RecordingStop.KIND, call.carrierId(), new RecordingStop.Refused(call.carrierId()));
      }
    }
  }

  /** Another service is asked outside the transaction; the line comes back for the answer. */
  private void ask(Effect question, Call call) {
    calls.ask(call, question);
    deliveries.enqueue(
        Inquiries.KIND,
        call.carrierId() + "-" + call.turns(),
        new Inquiries.Asked(call.carrierId(), call.turns()));
  }

  private void record(Wish wish, Call call, Turn turn, Instant at) {
    if (wish.kind() == Wish.Kind.PROMISE) promise(wish, call, turn, at);
    if (wish.kind() == Wish.Kind.CALL_BACK) callBack(wish, call, at);
    for (Consequence each : Doing.about(wish.kind())) follow(each, call, "CALL_" + wish.kind(), at);
  }

  /** The bot rings at the agreed time, if the gate then agrees; else a person does. */
  private void callBack(Wish wish, Call call, Instant at) {
    replies.callBack(
        Objects.requireNonNull(call.borrowerId()),
        call.numberToken(),
        call.language().tag(),
        at,
        Objects.requireNonNull(wish.date())
            .atTime(Objects.requireNonNull(wish.time()))
            .atZone(call.zone())
            .toInstant(),
        call.carrierId() + "-" + call.turns());
  }

  /** Until three days after its day nothing else is asked for. */
  private void promise(Wish wish, Call call, Turn turn, Instant at) {
    String borrowerId = Objects.requireNonNull(call.borrowerId());
    String currency =
        turn.state() instanceof Known known ? known.borrower().standing().currency() : "";
    promises.add(borrowerId, call.carrierId(), wish, currency, at);
    suppressions.suppress(
        new NewSuppression(
            null,
            borrowerId,
            SuppressionKind.HOLD,
            null,
            HoldKind.PROMISE_TO_PAY,
            at,
            "CALL_PROMISE",
            Objects.requireNonNull(wish.date()).plusDays(DAYS_AFTER_PROMISE)));
  }

  private void follow(Consequence consequence, Call call, String reason, Instant at) {
    switch (consequence) {
      case Consequence.EndsChannel(var channel) ->
          suppressions.suppress(
              new NewSuppression(
                  call.numberToken(),
                  call.borrowerId(),
                  SuppressionKind.OPT_OUT,
                  channel.orElse(null),
                  null,
                  at,
                  reason));
      case Consequence.StopsNumber stops ->
          wrongRecipients.stop(call.numberToken(), WrongRecipients.Via.CALL, at);
      case Consequence.SetsHold(HoldKind hold) -> {
        for (String borrowerId : about(call))
          suppressions.suppress(
              new NewSuppression(null, borrowerId, SuppressionKind.HOLD, null, hold, at, reason));
      }
      case Consequence.OpensWorkItem(WorkItemKind kind) ->
          open(kind, call, CallSummaries.of(kind), at);
      case Consequence.LiftsOptOut lifts ->
          throw new IllegalStateException("No call opens what a stop has closed");
      case Consequence.Answers answers ->
          throw new IllegalStateException("A call is answered by what is said in it");
    }
  }

  private void open(WorkItemKind kind, Call call, String summary, Instant at) {
    List<String> borrowers = about(call);
    if (borrowers.isEmpty()) work.open(new NewWorkItem(kind, null, null, summary, at));
    for (String borrowerId : borrowers) {
      work.open(new NewWorkItem(kind, borrowerId, call.caseId(), summary, at));
      if (kind != WorkItemKind.COMPLAINT) continue;
      SaidComplaints.Said said =
          new SaidComplaints.Said(borrowerId, call.carrierId(), Channel.VOICE, at);
      deliveries.enqueue(SaidComplaints.KIND, said.key(), said);
    }
  }

  /** What was said, by its meaning; the words themselves are only in the recording. */
  private void tell(Call call, String meaning, Instant at) {
    List<String> about =
        about(call).isEmpty() ? List.of("number:" + call.numberToken()) : about(call);
    for (String subject : about)
      ledger.append(
          new LedgerEntry(
              subject,
              subject.equals(call.borrowerId()) ? call.caseId() : null,
              at,
              new LedgerBody.Reply(Channel.VOICE.name(), List.of(meaning))));
  }

  /** The borrower of the call, or everybody whom its number stands for. */
  private List<String> about(Call call) {
    if (call.borrowerId() != null) return List.of(call.borrowerId());
    return List.copyOf(
        new TreeSet<>(
            recipients.byToken(call.numberToken()).stream().map(KnownNumber::borrowerId).toList()));
  }
}
