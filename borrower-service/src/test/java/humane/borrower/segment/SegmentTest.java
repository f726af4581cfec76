package humane.borrower.segment;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.segment.job.RiskRun;
import humane.borrower.segment.job.RiskRunJob;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import humane.risk.file.ModelFile;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service with a trained model: the one of {@link HandMadeModel}. */
@RunningService
@TestProfile(SegmentTest.WithModel.class)
class SegmentTest {
  @Inject RiskRun run;
  @Inject RiskRunJob job;

  private String ref;
  private String id;

  /** Where a lender would have put the model. */
  public static final class WithModel implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path folder =
            Files.createTempDirectory(Files.createDirectories(Path.of("target")), "risk-model")
                .toAbsolutePath();
        Files.write(folder.resolve(ModelFile.NAME), ModelFile.bytes(HandMadeModel.MODEL));
        return Map.of("humane.risk.model-dir", folder.toString());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  @BeforeEach
  void aBorrowerFarBehind() {
    ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber()).with("status_m1", "2").with("utilisation", "0.95");
    imported(file);
    id = borrowerId(ref);
  }

  private void overrule(String segment) {
    admin()
        .contentType("application/json")
        .body(Map.of("segment", segment, "reason", "Spoke with her; the salary is on its way."))
        .put("/borrowers/" + id + "/segment")
        .then()
        .statusCode(200)
        .body("segment", equalTo(segment))
        .body("decidedBy", equalTo("PERSON"));
  }

  @Test
  void anImportIsScoredByTheModelAndSaysWhy() {
    admin()
        .queryParam("language", "en")
        .get("/borrowers/" + id + "/segment")
        .then()
        .statusCode(200)
        .body("segment", equalTo("EARLY_SUPPORT"))
        .body("decidedBy", equalTo("MODEL"))
        .body("accounts[0].probability", allOf(greaterThan(0.952f), lessThan(0.953f)))
        .body("accounts[0].modelId", notNullValue())
        .body("accounts[0].reasons.code", contains("RECENT_MONTHS_MORE", "USE_OF_LIMIT_MORE"))
        .body("accounts[0].reasons[0].text", containsString("longer than planned"))
        .body("askAPerson", containsString("person will look at it again"));
    assertThat(card(id)).containsEntry("segment", "EARLY_SUPPORT");
  }

  @Test
  void theReasonsComeInTheBorrowersLanguage() {
    admin()
        .get("/borrowers/" + id + "/segment")
        .then()
        .body("accounts[0].reasons[0].text", containsString("最近几个月"));
  }

  @Test
  void whatTheMachineFoundIsPartOfWhatThePersonMayHave() {
    admin()
        .get("/borrowers/" + id + "/export")
        .then()
        .statusCode(200)
        .body("segment.segment", equalTo("EARLY_SUPPORT"))
        .body("segment.accounts[0].reasons.code", hasItem("RECENT_MONTHS_MORE"));
  }

  @Test
  void aPersonsWordStandsAgainstTheNextImportAndTheNextRun() throws Exception {
    overrule("SELF_CARE");
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber()).with("status_m1", "3").with("utilisation", "0.99");
    imported(file);
    run.work();

    assertThat(card(id)).containsEntry("segment", "SELF_CARE");
    admin()
        .get("/borrowers/" + id + "/segment")
        .then()
        .body("overrule.reason", startsWith("Spoke with her"))
        .body("overrule.by", notNullValue())
        .body("overrule.at", notNullValue())
        .body("accounts[0].segment", equalTo("EARLY_SUPPORT"));
    assertThat(changeKinds(id)).contains("SEGMENT_CHANGED");
  }

  @Test
  void theWordIsTakenBackWithAReasonAndKept() throws Exception {
    overrule("SELF_CARE");
    String path = "/borrowers/" + id + "/segment";

    admin().delete(path).then().statusCode(400).body("errors[0].field", equalTo("reason"));
    admin()
        .queryParam("reason", "Things have changed.")
        .delete(path)
        .then()
        .statusCode(200)
        .body("segment", equalTo("EARLY_SUPPORT"))
        .body("decidedBy", equalTo("MODEL"));
    admin().queryParam("reason", "again").delete(path).then().statusCode(409);
    try (var tables = tables();
        var rows =
            tables
                .createStatement()
                .executeQuery(
                    "SELECT set_by, ended_by, reason_sealed FROM segment_overrule WHERE borrower_id = '"
                        + id
                        + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("ended_by")).isEqualTo(rows.getString("set_by")).isNotBlank();
      assertThat(new String(rows.getBytes("reason_sealed"), StandardCharsets.UTF_8))
          .doesNotContain("salary");
    }
  }

  @Test
  void aWordWithoutASegmentOrAReasonIsRefused() {
    admin()
        .contentType("application/json")
        .body(Map.of())
        .put("/borrowers/" + id + "/segment")
        .then()
        .statusCode(400)
        .body("errors.field", contains("segment", "reason"));
    as(TestTokens.service("reminder-service", "borrower-service"))
        .contentType("application/json")
        .body(Map.of("segment", "STANDARD", "reason", "x"))
        .put("/borrowers/" + id + "/segment")
        .then()
        .statusCode(403);
    admin().get("/borrowers/nobody/segment").then().statusCode(404);
  }

  @Test
  void aRunScoresAgainWhatAPaymentOrAnotherModelHasLeftBehind() throws Exception {
    try (var tables = tables();
        var statement = tables.createStatement()) {
      statement.execute("UPDATE account SET segment = 'STANDARD' WHERE borrower_id = '" + id + "'");
      statement.execute("UPDATE borrower SET segment = 'STANDARD' WHERE id = '" + id + "'");
    }
    run.work();

    assertThat(card(id)).containsEntry("segment", "EARLY_SUPPORT");
    assertThat(changeKinds(id)).endsWith("SEGMENT_CHANGED");
  }

  @Test
  void aRunIsDueOnceADay() throws Exception {
    run.work();
    long before = runs();
    job.run();
    assertThat(runs()).isEqualTo(before);

    try (var tables = tables();
        var statement = tables.createStatement()) {
      statement.execute("UPDATE risk_run SET finished_at = finished_at - interval '24 hours'");
    }
    job.run();
    assertThat(runs()).isEqualTo(before + 1);
  }

  private static long runs() throws SQLException {
    try (var tables = tables();
        var rows = tables.createStatement().executeQuery("SELECT count(*) FROM risk_run")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void driftAndCalibrationAreToldToStaffAndToTheMetrics() throws Exception {
    run.work();
    try (var tables = tables();
        var statement = tables.createStatement()) {
      statement.execute("UPDATE risk_foreseen SET scored_at = scored_at - interval '28 days'");
    }
    admin()
        .contentType("application/json")
        .body(
            Map.of(
                "items",
                List.of(
                    Map.of("accountRef", "A-" + ref, "defaulted", true, "observedOn", today(0)))))
        .post("/risk/outcomes")
        .then()
        .statusCode(200)
        .body("setBeside", equalTo(1))
        .body("unforeseen", equalTo(0));

    admin()
        .get("/risk")
        .then()
        .statusCode(200)
        .body("newestRun.accounts", greaterThanOrEqualTo(1))
        .body("newestRun.drift.score", notNullValue())
        .body("newestRun.drift.status_m1", notNullValue())
        .body("calibration.outcomes", greaterThanOrEqualTo(1))
        .body("calibration.bins.observed", hasItem(1.0f));
    String metrics = admin().get("/q/metrics").asString();
    assertThat(metrics)
        .contains("humane_risk_score_psi", "humane_risk_calibration_error")
        .contains("humane_risk_feature_psi{feature=\"status_m1\"");
  }

  @Test
  void anOutcomeOfTheFutureOrWithoutAnAccountIsRefused() {
    admin()
        .contentType("application/json")
        .body(Map.of("items", List.of(Map.of("defaulted", true, "observedOn", today(30)))))
        .post("/risk/outcomes")
        .then()
        .statusCode(400)
        .body("errors.field", contains("items[0].accountRef", "items[0].observedOn"));
  }

  /** The day on the service's own clock, which other tests may have moved, and so many days on. */
  private String today(int daysOn) {
    String at = admin().get("/borrowers/" + id + "/export").path("at");
    return OffsetDateTime.parse(at).toLocalDate().plusDays(daysOn).toString();
  }
}
