package humane.borrower.keyrotation;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Keys are made by whoever seals, and are at hand for nobody once they are destroyed. */
@RunningService
class KeysAtHandTest {
  private static final String PLACE = "trial.word";

  @Inject BorrowerCiphers ciphers;
  @Inject BorrowerStore borrowers;

  private final String somebody = "somebody-" + freshRef();

  private String read(byte[] sealed) {
    return ciphers.decrypt(somebody, KeyPurpose.PROFILE, sealed, PLACE);
  }

  @Test
  void aKeyThatIsReadWhileItIsBeingDestroyedOpensNothingAfterwards() {
    byte[] sealed = ciphers.encrypt(somebody, KeyPurpose.PROFILE, "word", PLACE);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              ciphers.destroy(somebody, KeyPurpose.PROFILE);
              // Somebody else still sees the row, and may keep what they have read.
              assertThat(CompletableFuture.supplyAsync(() -> read(sealed)).join())
                  .isEqualTo("word");
            });

    assertThatThrownBy(() -> read(sealed)).isInstanceOf(KeyDestroyed.class);
  }

  @Test
  void aReaderWhoCommitsAfterTheDestructionBringsTheKeyBackForNobody() {
    byte[] sealed = ciphers.encrypt(somebody, KeyPurpose.PROFILE, "word", PLACE);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(read(sealed)).isEqualTo("word");
              CompletableFuture.runAsync(
                      () ->
                          QuarkusTransaction.requiringNew()
                              .run(() -> ciphers.destroy(somebody, KeyPurpose.PROFILE)))
                  .join();
            });

    assertThatThrownBy(() -> read(sealed)).isInstanceOf(KeyDestroyed.class);
  }

  @Test
  void aDestructionThatIsTakenBackDestroysNothing() {
    byte[] sealed = ciphers.encrypt(somebody, KeyPurpose.PROFILE, "word", PLACE);
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          ciphers.destroy(somebody, KeyPurpose.PROFILE);
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOf(RuntimeException.class);

    assertThat(read(sealed)).isEqualTo("word");
  }

  @Test
  void readingSomebodyWhoseKeysAreGoneMakesNone() throws SQLException {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    // Not asked of the service, which would have the keys at hand then.
    String id = text("SELECT id FROM borrower WHERE ref = '" + ref + "'");
    sql("UPDATE borrower_key SET borrower_id = 'lost' WHERE borrower_id = '" + id + "'");
    try {
      assertThatThrownBy(
              () -> QuarkusTransaction.requiringNew().call(() -> borrowers.list(List.of(id))))
          .isInstanceOf(KeyDestroyed.class);

      assertThat(text("SELECT count(*) FROM borrower_key WHERE borrower_id = '" + id + "'"))
          .isEqualTo("0");
    } finally {
      sql("UPDATE borrower_key SET borrower_id = '" + id + "' WHERE borrower_id = 'lost'");
    }
  }

  private static void sql(String statement) throws SQLException {
    try (var tables = tables();
        var sql = tables.createStatement()) {
      sql.execute(statement);
    }
  }

  private static String text(String query) throws SQLException {
    try (var tables = tables();
        var sql = tables.createStatement();
        var row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
