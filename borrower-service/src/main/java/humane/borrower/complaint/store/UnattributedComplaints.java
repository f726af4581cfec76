package humane.borrower.complaint.store;

import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.lawclock.ClockKind;
import humane.borrower.lawclock.DueDate;
import humane.borrower.lawclock.LawClocks;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Complaints of which nobody has found out whom they are about: they go when they are closed and no
 * law of their places asks for them any more. All others go with their borrower.
 */
@ApplicationScoped
public class UnattributedComplaints {
  private static final int AT_ONCE = 500;

  private record Closed(String id, List<String> places, LocalDate receivedOn) {}

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final LawClocks law;

  UnattributedComplaints(Database database, BorrowerCiphers ciphers, LawClocks law) {
    this.database = database;
    this.ciphers = ciphers;
    this.law = law;
  }

  /**
   * @param listedBy the day by which its time must have been over
   * @return how many are gone
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int forget(LocalDate listedBy) {
    List<Closed> over =
        database
            .list(
                """
                SELECT id, places, received_at FROM complaint
                WHERE borrower_id IS NULL AND state = 'CLOSED' ORDER BY received_at, id LIMIT ?
                FOR UPDATE SKIP LOCKED""",
                row ->
                    new Closed(
                        row.getString("id"),
                        List.of(row.getString("places").split(";")),
                        LocalDate.ofInstant(Rows.instant(row, "received_at"), ZoneOffset.UTC)),
                AT_ONCE)
            .stream()
            .filter(one -> isOver(one, listedBy))
            .toList();
    for (Closed one : over) {
      ciphers.destroy(one.id(), KeyPurpose.RECORD);
      database.update("DELETE FROM complaint WHERE id = ?", one.id());
    }
    return over.size();
  }

  private boolean isOver(Closed one, LocalDate listedBy) {
    List<LocalDate> kept =
        Stream.of(ClockKind.KEEP_COMPLAINTS, ClockKind.KEEP_RECORDS)
            .flatMap(kind -> law.keepUntil(kind, one.places(), one.receivedOn(), listedBy).stream())
            .map(DueDate::dueOn)
            .toList();
    return !kept.isEmpty() && kept.stream().allMatch(day -> day.isBefore(listedBy));
  }
}
