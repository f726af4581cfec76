package humane.borrower.retention;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.retention.store.Forgetting;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class RetentionRunTest {
  @Inject Forgetting forgetting;

  private static String closedLongAgo() throws SQLException {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    String id = borrowerId(ref);
    close(id, "2018-05-02T00:00:00Z");
    return id;
  }

  private static void close(String id, String at) throws SQLException {
    try (var tables = tables();
        var close =
            tables.prepareStatement(
                "UPDATE account SET closed_at = ?::timestamptz WHERE borrower_id = ?")) {
      close.setString(1, at);
      close.setString(2, id);
      close.executeUpdate();
    }
  }

  @Test
  void whoseTimeIsOverStandsOnTheListForSevenDaysAndGoesThen() throws SQLException {
    String goes = closedLongAgo();
    String sued = closedLongAgo();
    LocalDate day = LocalDate.of(2027, 6, 1);

    forgetting.run(day);
    assertThat(card(goes)).isNotEmpty();
    admin()
        .contentType("application/json")
        .body(Map.of("reason", "A case that came up meanwhile"))
        .post("/borrowers/" + sued + "/litigation-holds")
        .then()
        .statusCode(201);
    forgetting.run(day.plusDays(6));
    assertThat(card(goes)).isNotEmpty();

    forgetting.run(day.plusDays(7));

    assertThat(card(goes)).isEmpty();
    assertThat(card(sued)).isNotEmpty();
    assertThat(changeKinds(goes)).endsWith("ERASED", "RECORDS_ENDED");
    admin()
        .get("/retention")
        .then()
        .statusCode(200)
        .body("noticeDays", equalTo(7))
        .body("runs.find { it.day == '2027-06-08' }.report.persons", greaterThanOrEqualTo(1))
        .body(
            "runs.find { it.day == '2027-06-08' }.report.forgotten.accounts",
            greaterThanOrEqualTo(1))
        .body(
            "runs.find { it.day == '2027-06-08' }.report.kept.LITIGATION", greaterThanOrEqualTo(1));
  }

  @Test
  void whoeverHasAnAccountAgainIsOnTheListNoMore() throws SQLException {
    String id = closedLongAgo();
    LocalDate day = LocalDate.of(2031, 1, 1);
    forgetting.run(day);
    assertThat(isListed(id)).isTrue();
    int keptBefore = forgetting.dryRun(day).kept().getOrDefault("ACCOUNT_OPEN", 0);

    close(id, null);

    assertThat(forgetting.dryRun(day).kept()).containsEntry("ACCOUNT_OPEN", keptBefore + 1);
    forgetting.run(day.plusDays(1));
    assertThat(isListed(id)).isFalse();
    assertThat(card(id)).isNotEmpty();
  }

  private static boolean isListed(String id) throws SQLException {
    try (var tables = tables();
        var listed = tables.prepareStatement("SELECT 1 FROM retention_due WHERE borrower_id = ?")) {
      listed.setString(1, id);
      return listed.executeQuery().next();
    }
  }

  @Test
  void aDayIsRunOnceAndADryRunChangesNothing() throws SQLException {
    String id = closedLongAgo();
    LocalDate day = LocalDate.of(2029, 1, 1);
    RetentionReport before = forgetting.dryRun(day);
    forgetting.run(day);
    forgetting.run(day);

    assertThat(before.listed()).isNotEmpty();
    assertThat(before.persons()).isZero();
    assertThat(card(id)).isNotEmpty();
  }
}
