package humane.reminder.ledger.store;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.database.Database;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps each entry's exact bytes and their hash. */
@ApplicationScoped
public class PostgresLedger implements Ledger {
  /** What ties a sealed secret to its place. */
  public static final String SECRET_PLACE = "ledger_entry.secret";

  private final Database database;
  private final Subjects subjects;
  private final BorrowerCiphers ciphers;

  PostgresLedger(Database database, Subjects subjects, BorrowerCiphers ciphers) {
    this.database = database;
    this.subjects = subjects;
    this.ciphers = ciphers;
  }

  @Override
  public UUID append(LedgerEntry entry) {
    return appendAll(List.of(entry)).getFirst();
  }

  @Override
  public List<UUID> appendAll(List<LedgerEntry> entries) {
    if (entries.isEmpty()) return List.of();
    Map<String, String> subjectOf =
        subjects.ofBorrowers(entries.stream().map(LedgerEntry::borrowerId).distinct().toList());
    List<UUID> ids = new ArrayList<>();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      UUID id = UUID.randomUUID();
      Instant at = entry.at().truncatedTo(ChronoUnit.MILLIS);
      String subject = Objects.requireNonNull(subjectOf.get(entry.borrowerId()));
      byte[] bytes = LedgerLine.of(id, at, subject, entry.body(), sealed(entry));
      rows.add(
          new @Nullable Object[] {
            id, at, subject, entry.body().kind(), entry.caseId(), bytes, sha256(bytes)
          });
      ids.add(id);
    }
    database.batch(
        "INSERT INTO ledger_entry (id, at, subject, kind, case_id, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
    return ids;
  }

  private byte @Nullable [] sealed(LedgerEntry entry) {
    return ciphers.encrypt(entry.borrowerId(), KeyPurpose.RECORD, entry.secret(), SECRET_PLACE);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }
}
