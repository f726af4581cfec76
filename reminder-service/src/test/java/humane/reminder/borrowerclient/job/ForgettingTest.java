package humane.reminder.borrowerclient.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.kit.feed.Change;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.database.Database;
import humane.reminder.standins.StandIns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class ForgettingTest {
  @Inject BorrowerFeed feed;
  @Inject Database database;
  @Inject BorrowerCiphers ciphers;

  private final String borrower = UUID.randomUUID().toString();
  private final String token = "t-" + borrower;

  private void told(String kind) {
    Change change = new Change(1, TestClocks.business(), kind, borrower, null, Map.of());
    QuarkusTransaction.requiringNew().run(() -> feed.handle(List.of(change)));
  }

  private int count(String sql, Object... values) {
    return database.first(sql, row -> row.number("n"), values).orElseThrow();
  }

  @Test
  void aStopForThePersonStaysForEachNumberByItsTokenAndTheKeysAreGone() {
    told("WISHES_CHANGED");
    byte[] sealed =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    ciphers.encrypt(
                        borrower, KeyPurpose.RECORD, "said".getBytes(StandardCharsets.UTF_8), "x"));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database.update(
                  "INSERT INTO known_number (number_token, borrower_id, contact_point_id) VALUES (?, ?, 'P')",
                  token,
                  borrower);
              database.update(
                  "INSERT INTO suppression (id, kind, borrower_id, channel, at, reason) VALUES (?, 'OPT_OUT', ?, 'SMS', ?, 'PAGE_STOP')",
                  UUID.randomUUID(),
                  borrower,
                  TestClocks.business());
            });

    told("ERASED");
    told("ERASED");

    assertThat(count("SELECT count(*) AS n FROM known_number WHERE borrower_id = ?", borrower))
        .isZero();
    assertThat(
            count(
                "SELECT count(*) AS n FROM suppression WHERE number_token = ? AND kind = 'OPT_OUT' AND channel = 'SMS'",
                token))
        .isEqualTo(1);
    assertThat(ciphers.decryptBytes(borrower, KeyPurpose.RECORD, sealed, "x")).isNotEmpty();

    told("RECORDS_ENDED");
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> ciphers.decryptBytes(borrower, KeyPurpose.RECORD, sealed, "x"));
    assertThat(
            count(
                "SELECT count(*) AS n FROM ledger_entry WHERE kind = 'ERASURE' AND subject = (SELECT subject FROM person WHERE borrower_id = ?)",
                borrower))
        .isGreaterThanOrEqualTo(2);
  }
}
