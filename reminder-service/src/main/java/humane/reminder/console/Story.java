package humane.reminder.console;

import humane.reminder.escalation.TimelineItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the items of a timeline in words, each with the tone in which it is shown. */
public final class Story {
  private Story() {}

  /** The newest first: what just happened is what somebody on the telephone asks about. */
  public static List<CasePage.Item> of(List<TimelineItem> items) {
    return items.stream().map(Story::item).toList().reversed();
  }

  private static CasePage.Item item(TimelineItem item) {
    List<TimelineItem.Why> why = item.reasons() == null ? List.of() : item.reasons();
    return new CasePage.Item(
        item.at(),
        item.kind().name(),
        words(item),
        tone(item),
        item.channel(),
        item.purpose() == null ? null : Words.of(item.purpose()),
        "RESERVED".equals(item.state()) ? null : item.text(),
        item.notBefore(),
        why.stream()
            .map(
                reason ->
                    new CasePage.Reason(
                        reason.rule(), reason.source(), reason.text(), reason.notBefore()))
            .toList(),
        item.entryId());
  }

  private static String words(TimelineItem item) {
    return switch (item.kind()) {
      case DECISION -> decided(String.valueOf(item.verdict()));
      case ATTEMPT -> attempted(String.valueOf(item.state()));
      case DELIVERY ->
          "PENDING".equals(item.state())
              ? "The carrier has taken it"
              : "The carrier reports: " + Words.of(String.valueOf(item.state()));
      case REPLY -> "The borrower wrote" + understood(item.state());
      case SUPPRESSION -> "In force at once: " + Words.of(String.valueOf(item.state()));
      case HOLD -> "On hold: " + Words.of(String.valueOf(item.state()));
      case PERSON -> Words.sentence(String.valueOf(item.state()));
    };
  }

  private static String decided(String verdict) {
    return switch (verdict) {
      case "CLEARED" -> "Every rule agreed";
      case "DEFERRED" -> "Held back for a while";
      default -> "Held back until a fact changes";
    };
  }

  private static String attempted(String state) {
    return switch (state) {
      case "RESERVED" -> "Reserved";
      case "SENDING" -> "Handed to the carrier";
      case "RELEASED" -> "Taken back before it was sent";
      case "UNKNOWN" -> "What became of it is unknown; it counts, and is not sent again";
      default ->
          state.startsWith("OUTSIDE_")
              ? "Contact made outside the suite: " + Words.of(state.substring("OUTSIDE_".length()))
              : Words.sentence(state);
    };
  }

  private static String understood(@Nullable String intents) {
    return intents == null || intents.isEmpty() ? "" : "; understood as " + Words.of(intents);
  }

  private static String tone(TimelineItem item) {
    return switch (item.kind()) {
      case DECISION -> "CLEARED".equals(item.verdict()) ? "" : "held";
      case ATTEMPT -> "SENDING".equals(item.state()) ? "sent" : "";
      case DELIVERY -> "DELIVERED".equals(item.state()) ? "good" : "wait";
      case REPLY -> "good";
      case SUPPRESSION, HOLD -> "stop";
      case PERSON -> "wait";
    };
  }
}
