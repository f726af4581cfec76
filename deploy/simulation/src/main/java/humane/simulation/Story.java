package humane.simulation;

import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Verdict;
import humane.reminder.escalation.CaseState;
import humane.reminder.escalation.ReminderCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case from its first day to its last, as the report tells it. */
final class Story {
  final Person person;
  final Account account;
  final Segment segment;
  final Map<Integer, Integer> contactsByRung = new TreeMap<>();
  final Map<Integer, Integer> passedOverByRung = new TreeMap<>();

  ReminderCase now;
  @Nullable Verdict lastVerdict;
  @Nullable Help help;
  long helpDay;
  boolean onPlan;
  boolean cured;
  boolean closed;

  /** How somebody first got help. */
  enum Help {
    ASKED_FOR,
    OFFERED,
    A_PERSON
  }

  Story(UUID id, Person person, Account account, String ladder, LocalDate dueDate) {
    this.person = person;
    this.account = account;
    this.segment = person.segment;
    this.now =
        new ReminderCase(
            id, person.ref, account.token(), ladder, dueDate, CaseState.OPEN, null, null);
  }

  void standing(String ladder, LocalDate dueDate) {
    now = with(ladder, dueDate, now.state(), now.lastRungDay(), now.lastAttemptAt());
  }

  void climbed(int rungDay, Instant at, CaseState state) {
    now = with(now.ladder(), now.dueDate(), state, rungDay, at);
  }

  /** As in the service: passing over a rung is no attempt, and the time between them runs on. */
  void passedOver(int rungDay) {
    passedOverByRung.merge(rungDay, 1, Integer::sum);
    now = with(now.ladder(), now.dueDate(), now.state(), rungDay, now.lastAttemptAt());
  }

  void helped(Help by, Instant at) {
    if (help != null) return;
    help = by;
    helpDay = ChronoUnit.DAYS.between(now.dueDate(), person.todayAt(at));
  }

  int contacts() {
    return contactsByRung.values().stream().mapToInt(Integer::intValue).sum();
  }

  private ReminderCase with(
      String ladder,
      LocalDate dueDate,
      CaseState state,
      @Nullable Integer lastRungDay,
      @Nullable Instant lastAttemptAt) {
    return new ReminderCase(
        now.id(),
        now.borrowerId(),
        now.accountToken(),
        ladder,
        dueDate,
        state,
        lastRungDay,
        lastAttemptAt);
  }
}
