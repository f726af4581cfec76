package humane.borrower.retention;

import humane.borrower.lawclock.ClockKind;
import humane.borrower.lawclock.DueDate;
import humane.borrower.lawclock.LawClocks;
import humane.borrower.retention.RetentionVerdict.Forget;
import humane.borrower.retention.RetentionVerdict.Keep;
import humane.borrower.retention.RetentionVerdict.KeepReason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges by the rows in force on the day the keeping began and today; the longest period counts.
 */
public final class Retention {
  private Retention() {}

  public static RetentionVerdict of(Kept kept, LawClocks law, LocalDate today) {
    if (kept.litigation()) return new Keep(KeepReason.LITIGATION);
    if (kept.complaintOpen()) return new Keep(KeepReason.COMPLAINT_OPEN);
    if (kept.lastEventOn() == null) return new Keep(KeepReason.ACCOUNT_OPEN);
    Optional<DueDate> records =
        longest(ClockKind.KEEP_RECORDS, kept.jurisdictions(), kept.lastEventOn(), law, today);
    if (records.isEmpty()) return new Keep(KeepReason.NO_PERIOD_KNOWN);
    Optional<DueDate> complaints =
        Optional.ofNullable(kept.lastComplaintOn())
            .flatMap(
                day -> longest(ClockKind.KEEP_COMPLAINTS, kept.jurisdictions(), day, law, today));
    DueDate last = Stream.concat(records.stream(), complaints.stream()).max(LATEST).orElseThrow();
    return last.dueOn().isBefore(today)
        ? new Forget(last.rule(), last.dueOn())
        : new Keep(KeepReason.PERIOD_RUNNING);
  }

  private static final Comparator<DueDate> LATEST = Comparator.comparing(DueDate::dueOn);

  private static Optional<DueDate> longest(
      ClockKind kind, List<String> places, LocalDate event, LawClocks law, LocalDate today) {
    return Stream.of(event, today)
        .flatMap(inForceOn -> law.keepUntil(kind, places, event, inForceOn).stream())
        .max(LATEST);
  }
}
