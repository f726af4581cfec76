package humane.reminder.reply.store;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.database.Database;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names that our texts to a number have used. They stand in those texts alone, sealed; so a
 * denial is understood also while borrower-service is away.
 */
@ApplicationScoped
public class NamesUsed {
  private static final int TEXTS_READ_MAX = 20;

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final Wording wording;

  NamesUsed(Database database, BorrowerCiphers ciphers, Wording wording) {
    this.database = database;
    this.ciphers = ciphers;
    this.wording = wording;
  }

  public Set<String> in(String numberToken) {
    Set<String> names = new HashSet<>();
    database
        .list(
            """
            SELECT borrower_id, text_sealed FROM attempt JOIN person USING (borrower_id)
            WHERE number_token = ? AND state NOT IN ('RESERVED', 'RELEASED', 'NOT_TAKEN') AND erased_at IS NULL
            ORDER BY reserved_at DESC LIMIT ?
            """,
            row ->
                Optional.ofNullable(
                    ciphers.decrypt(
                        row.text("borrower_id"),
                        KeyPurpose.RECORD,
                        row.bytes("text_sealed"),
                        Attempts.TEXT_PLACE)),
            numberToken,
            TEXTS_READ_MAX)
        .forEach(sent -> sent.ifPresent(words -> names.addAll(wording.namesIn(words))));
    return names;
  }
}
