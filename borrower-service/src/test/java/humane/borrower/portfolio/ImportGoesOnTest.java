package humane.borrower.portfolio;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import humane.borrower.reference.RefTokens;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.borrower.testing.Service;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RunningService
class ImportGoesOnTest {

  /** The database refuses one row, as if its disk were full at that moment. */
  private static void breakAt(String accountRef) throws SQLException {
    run(
        """
        CREATE FUNCTION break_here() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF NEW.account_token = '%s' THEN RAISE EXCEPTION 'no room'; END IF; RETURN NEW; END $$"""
            .formatted(Arc.container().instance(RefTokens.class).get().ofAccount(accountRef)));
    run(
        "CREATE TRIGGER break_here BEFORE INSERT ON account FOR EACH ROW EXECUTE FUNCTION break_here()");
  }

  @AfterEach
  void mend() throws SQLException {
    run("DROP TRIGGER IF EXISTS break_here ON account");
    run("DROP FUNCTION IF EXISTS break_here()");
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = Service.tables();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void anImportThatBreaksOffGoesOnAfterTheLastCommittedBatchAndCountsNothingTwice()
      throws Exception {
    String mark = freshRef();
    PortfolioFile file = new PortfolioFile();
    for (int at = 0; at < 4500; at++) file.row(mark + "-" + at, "+861347%07d".formatted(at));
    file.row(mark + "-bad", "+86134");
    breakAt("A-" + mark + "-3700");

    String id = send(file.bytes()).then().statusCode(202).extract().path("id");
    await().atMost(Duration.ofSeconds(20)).until(() -> progress(id).path("rowsRead").equals(2000));
    assertThat(borrowerId(mark + "-3700")).as("half a batch").isNull();
    mend();

    done(id);
    progress(id)
        .then()
        .body("state", equalTo("DONE"))
        .body("rowsRead", equalTo(4501))
        .body("rowsAccepted", equalTo(4500))
        .body("rowsRejected", equalTo(1));
    assertThat(rejects(id).lines()).hasSize(2);
    try (Connection connection = Service.tables();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM change_feed JOIN borrower ON borrower.id = borrower_id WHERE kind = 'ACCOUNT_IN_ARREARS' AND ref LIKE '"
                        + mark
                        + "-%'")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(4500);
    }
  }

  @Test
  void whatWasWorkedIsKeptNowhereInTheFileItself() throws Exception {
    PortfolioFile file = new PortfolioFile();
    file.row(freshRef(), freshNumber());
    String id = imported(file);
    try (Connection connection = Service.tables();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT (SELECT count(*) FROM portfolio_import_part WHERE import_id = '"
                        + id
                        + "') + (SELECT count(*) FROM borrower_key WHERE borrower_id LIKE '%"
                        + id
                        + "')")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
  }
}
