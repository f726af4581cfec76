package humane.reminder.reply;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.workitem.WorkItemKind;
import java.util.Optional;

/** One thing that follows from a reply. */
public sealed interface Consequence {

  /** The channel ends on every own number of the borrower; empty: all channels. */
  record EndsChannel(Optional<Channel> channel) implements Consequence {}

  /** This number is stopped for everybody it stands for, and survives re-imports. */
  record StopsNumber() implements Consequence {}

  record SetsHold(HoldKind hold) implements Consequence {}

  /** The opt-out that came from this number ends, as a new consent. */
  record LiftsOptOut() implements Consequence {}

  record Answers(Answer with) implements Consequence {}

  record OpensWorkItem(WorkItemKind kind) implements Consequence {}
}
