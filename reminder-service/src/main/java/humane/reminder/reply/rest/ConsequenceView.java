package humane.reminder.reply.rest;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.reply.Consequence;
import humane.reminder.workitem.Due;
import humane.reminder.workitem.WorkItemKind;
import org.jspecify.annotations.Nullable;

/** One consequence, for programs by its fields and for people by its text. */
public record ConsequenceView(
    Kind kind,
    @Nullable Channel channel,
    @Nullable HoldKind hold,
    @Nullable String templateId,
    @Nullable Purpose purpose,
    @Nullable WorkItemKind workItem,
    String text) {
  /** What happens. */
  public enum Kind {
    END_CHANNEL,
    END_ALL_CHANNELS,
    STOP_NUMBER,
    SET_HOLD,
    LIFT_OPT_OUT,
    SEND_ANSWER,
    OPEN_WORK_ITEM
  }

  static ConsequenceView of(Consequence consequence) {
    return switch (consequence) {
      case Consequence.EndsChannel ends when ends.channel().isEmpty() ->
          only(
              Kind.END_ALL_CHANNELS,
              "Every channel ends, on every own number; what is reserved is cancelled.");
      case Consequence.EndsChannel ends ->
          new ConsequenceView(
              Kind.END_CHANNEL,
              ends.channel().get(),
              null,
              null,
              null,
              null,
              ends.channel().get() + " ends on every own number; what is reserved is cancelled.");
      case Consequence.StopsNumber() ->
          only(Kind.STOP_NUMBER, "This number is stopped for everybody it stands for.");
      case Consequence.SetsHold(HoldKind hold) ->
          new ConsequenceView(
              Kind.SET_HOLD, null, hold, null, null, null, "Collecting is held: " + hold + ".");
      case Consequence.LiftsOptOut() ->
          only(Kind.LIFT_OPT_OUT, "The opt-out that came from this number ends, as a new consent.");
      case Consequence.Answers(var with) ->
          new ConsequenceView(
              Kind.SEND_ANSWER,
              null,
              null,
              with.templateId(),
              with.purpose(),
              null,
              "One text answers: " + with.templateId() + ".");
      case Consequence.OpensWorkItem(WorkItemKind kind) ->
          new ConsequenceView(
              Kind.OPEN_WORK_ITEM,
              null,
              null,
              null,
              null,
              kind,
              "A person looks at it within " + within(kind.due()) + ".");
    };
  }

  private static ConsequenceView only(Kind kind, String text) {
    return new ConsequenceView(kind, null, null, null, null, null, text);
  }

  private static String within(Due due) {
    return switch (due) {
      case Due.Minutes(int minutes) -> minutes + " minutes";
      case Due.WorkingDays(int days) -> days == 1 ? "one working day" : days + " working days";
    };
  }
}
