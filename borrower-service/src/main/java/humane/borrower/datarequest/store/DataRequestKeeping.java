package humane.borrower.datarequest.store;

import humane.borrower.datarequest.DataRequestKind;
import humane.borrower.lawclock.DueDate;
import humane.borrower.lawclock.LawClocks;
import humane.borrower.profile.store.BorrowerRow;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Takes a request about data in, whoever brings it: the strictest day for its answer counts. */
@ApplicationScoped
public class DataRequestKeeping {
  /** What became of it. */
  public record Received(String id, DueDate due) {}

  private final DataRequestStore requests;
  private final LawClocks law;
  private final Clock clock;

  DataRequestKeeping(DataRequestStore requests, LawClocks law, @BusinessTime Clock clock) {
    this.requests = requests;
    this.law = law;
    this.clock = clock;
  }

  public Received receive(BorrowerRow borrower, DataRequestKind kind) {
    Instant now = clock.instant();
    ZoneId zone = borrower.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(borrower.timeZone());
    DueDate due = law.ofDataRequest(borrower.jurisdictions(), LocalDate.ofInstant(now, zone));
    return new Received(requests.add(borrower.id(), kind, now, due), due);
  }
}
