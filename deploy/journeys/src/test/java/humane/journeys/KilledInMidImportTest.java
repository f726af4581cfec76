package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KilledInMidImportTest extends Journey {
  private static final int BORROWERS = 6_000;
  private static final int SPOILT_EVERY = 500;
  private static final int SECOND_ACCOUNT_EVERY = 40;
  private static final int IN_ARREARS_EVERY = 100;
  private static final String BORROWER = Service.BORROWER_SERVICE.partName();

  private final Http borrowers =
      new Http(suite.url(Service.BORROWER_SERVICE), suite.token("admin"));

  @Test
  void killedInMidImportItEndsAsAnUndisturbedOne() throws Exception {
    String undisturbed = handIn("J-CALM", 100_000);
    awaitDone(undisturbed);

    String killed = handIn("J-TORN", 200_000);
    Wait.until("some rows are in", () -> rowsRead(killed) >= 1_000);
    suite.kill(BORROWER);
    suite.restart(BORROWER);
    suite.awaitReady(BORROWER);
    long after = rowsRead(killed);
    awaitDone(killed);

    assertThat(after).as("rows of the killed run").isBetween(1_000L, BORROWERS - 1L);
    assertThat(counts(killed)).isEqualTo(counts(undisturbed));
    assertThat(told(killed, "rejects", "J-TORN")).isEqualTo(told(undisturbed, "rejects", "J-CALM"));
    assertThat(told(killed, "warnings", "J-TORN"))
        .isEqualTo(told(undisturbed, "warnings", "J-CALM"));
    assertThat(kept("J-TORN")).isEqualTo(kept("J-CALM"));
    assertThat(account("A-J-TORN-5999")).isEqualTo(account("A-J-CALM-5999"));
  }

  /**
   * Nobody here can be written to: most owe nothing now, and the others' numbers are unattested.
   */
  private String handIn(String prefix, int numbersFrom) {
    PortfolioFile file = portfolio();
    for (int i = 0; i < BORROWERS; i++) {
      Map<String, String> row = new HashMap<>();
      row.put("arrears", i % IN_ARREARS_EVERY == 0 ? "1200.00" : "0.00");
      if (i % IN_ARREARS_EVERY == 0) row.put("mobile_attested_by", "");
      if (i % SPOILT_EVERY == 7) row.put("birth_date", "yesterday");
      file.inChina(prefix + "-" + i, "+861349" + (7_000_000 + numbersFrom + i), row);
      if (i % SECOND_ACCOUNT_EVERY == 3) {
        row.put("account_ref", "B-" + prefix + "-" + i);
        file.inChina(prefix + "-" + i, "+861349" + (7_000_000 + numbersFrom + i), row);
      }
    }
    return borrowers.postCsv("/portfolio-imports", file.csv()).granted().json().path("id").asText();
  }

  private JsonNode progress(String id) {
    return borrowers.get("/portfolio-imports/" + id).granted().json();
  }

  private long rowsRead(String id) {
    return progress(id).path("rowsRead").asLong();
  }

  private void awaitDone(String id) {
    Wait.until(
        "import " + id + " is done", () -> progress(id).path("state").asText().equals("DONE"));
  }

  private List<Long> counts(String id) {
    JsonNode done = progress(id);
    return List.of(
        done.path("rowsRead").asLong(),
        done.path("rowsAccepted").asLong(),
        done.path("rowsRejected").asLong(),
        done.path("warnings").asLong());
  }

  private String told(String id, String what, String prefix) {
    return borrowers
        .get("/portfolio-imports/" + id + "/" + what)
        .granted()
        .body()
        .replace(prefix, "J");
  }

  /** The account as it is told, without what must differ: ids, addresses and the moment. */
  private Map<String, String> account(String ref) {
    Map<String, String> told = new HashMap<>();
    borrowers
        .get("/accounts/" + ref)
        .granted()
        .json()
        .properties()
        .forEach(field -> told.put(field.getKey(), field.getValue().asText()));
    told.keySet()
        .removeAll(
            List.of(
                "accountRef", "borrowerId", "borrowerIds", "contractUrl", "paymentUrl", "asOf"));
    return told;
  }

  /** How many rows of each table stand for a file's borrowers, and what others were told of. */
  private List<Long> kept(String prefix) throws SQLException {
    List<Long> counts = new ArrayList<>();
    try (Connection tables = suite.connect(Service.BORROWER_SERVICE);
        PreparedStatement query =
            tables.prepareStatement(
                """
                WITH own AS (SELECT id FROM borrower WHERE ref LIKE ?)
                SELECT (SELECT count(*) FROM own),
                       (SELECT count(*) FROM account WHERE borrower_id IN (SELECT id FROM own)),
                       (SELECT count(*) FROM contact_point WHERE borrower_id IN (SELECT id FROM own)),
                       (SELECT count(*) FROM contact_point WHERE ownership = 'ATTESTED' AND borrower_id IN (SELECT id FROM own)),
                       (SELECT count(*) FROM consent WHERE borrower_id IN (SELECT id FROM own)),
                       (SELECT count(*) FROM borrower_key WHERE borrower_id IN (SELECT id FROM own)),
                       (SELECT count(*) FROM change_feed WHERE borrower_id IN (SELECT id FROM own))""")) {
      query.setString(1, prefix + "-%");
      try (ResultSet row = query.executeQuery()) {
        row.next();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++)
          counts.add(row.getLong(column));
      }
    }
    return counts;
  }
}
