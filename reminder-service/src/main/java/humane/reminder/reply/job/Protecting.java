package humane.reminder.reply.job;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.genuine.store.WrongRecipients;
import humane.reminder.reply.Consequence;
import humane.reminder.reply.Intent;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does, in the current transaction, whatever about a reply protects somebody or needs a person. */
@ApplicationScoped
class Protecting {
  private final Suppressions suppressions;
  private final WrongRecipients wrongRecipients;
  private final WorkItems work;

  Protecting(Suppressions suppressions, WrongRecipients wrongRecipients, WorkItems work) {
    this.suppressions = suppressions;
    this.wrongRecipients = wrongRecipients;
    this.work = work;
  }

  /**
   * Whom a reply concerns.
   *
   * @param token of the number that it came from
   * @param borrowers those whom the number stands for
   * @param leading the most protective of its meanings
   * @param promised the day and sum that were read out of it; empty where none were
   */
  record Subject(
      String carrierId,
      String token,
      List<String> borrowers,
      Intent leading,
      Instant at,
      String promised) {}

  void carryOut(List<Consequence> consequences, Subject subject) {
    for (Consequence consequence : consequences) carryOut(consequence, subject);
  }

  private void carryOut(Consequence consequence, Subject subject) {
    String reason =
        consequence.equals(new Consequence.SetsHold(HoldKind.REPLY_UNREAD))
            ? HoldKind.REPLY_UNREAD.name()
            : "REPLY_" + subject.leading();
    switch (consequence) {
      case Consequence.EndsChannel(Optional<Channel> channel) ->
          suppressions.suppress(
              new NewSuppression(
                  subject.token(),
                  null,
                  SuppressionKind.OPT_OUT,
                  channel.orElse(null),
                  null,
                  subject.at(),
                  reason));
      case Consequence.StopsNumber() ->
          wrongRecipients.stop(subject.token(), WrongRecipients.Via.REPLY, subject.at());
      case Consequence.SetsHold(var hold) -> {
        for (String borrowerId : subject.borrowers())
          suppressions.suppress(
              new NewSuppression(
                  null, borrowerId, SuppressionKind.HOLD, null, hold, subject.at(), reason));
      }
      case Consequence.LiftsOptOut() -> lift(subject, reason);
      case Consequence.OpensWorkItem(WorkItemKind kind) -> {
        for (String borrowerId : subject.borrowers())
          work.open(
              new NewWorkItem(
                  kind,
                  borrowerId,
                  null,
                  Summaries.of(kind, subject.promised()),
                  subject.carrierId(),
                  subject.at()));
      }
      case Consequence.Answers answers -> {
        // The job sends it, through the gate, once this is committed.
      }
    }
  }

  /** A START by text is a consent to texts: who has ended every channel is still not rung. */
  private void lift(Subject subject, String reason) {
    boolean endedAll =
        suppressions.inForceFrom(subject.token()).stream()
            .anyMatch(each -> each.kind() == SuppressionKind.OPT_OUT && each.channel() == null);
    suppressions.start(subject.token(), subject.at(), reason);
    if (endedAll)
      suppressions.suppress(
          new NewSuppression(
              subject.token(),
              null,
              SuppressionKind.OPT_OUT,
              Channel.VOICE,
              null,
              subject.at(),
              "STILL_NO_CALLS"));
  }
}
