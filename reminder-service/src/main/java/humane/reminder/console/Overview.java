package humane.reminder.console;

import java.time.Instant;
import java.util.List;

/** The state of things in a few figures. */
public record Overview(
    Instant now,
    long casesOpen,
    long casesWithAPerson,
    long casesClosed,
    long sentToday,
    long sentThisWeek,
    long repliesThisWeek,
    long workOpen,
    long workOverdue,
    List<HeldBack> heldBack,
    List<WorkOfKind> workByKind) {

  /** How often one rule kept us silent, and for how many people. */
  public record HeldBack(String rule, String source, String text, long decisions, long people) {}

  /** Open work of one kind. */
  public record WorkOfKind(String kind, String words, long count) {}
}
