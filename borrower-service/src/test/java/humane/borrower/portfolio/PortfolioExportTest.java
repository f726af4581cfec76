package humane.borrower.portfolio;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.borrower.testing.Service;
import humane.kit.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@RunningService
class PortfolioExportTest {

  private static String export() {
    return new String(
        admin().get("/portfolio-export").then().statusCode(200).extract().asByteArray(),
        StandardCharsets.UTF_8);
  }

  /** People in as many states as a row can tell of. */
  private static String people() {
    String ref = freshRef();
    String shared = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref + "-two", freshNumber());
    file.row(ref + "-two", "").with("account_ref", "B-" + ref).with("product", "PERSONAL_LOAN");
    file.row(ref + "-credit", freshNumber())
        .with("balance", "-12.30")
        .with("arrears", "0.00")
        .with("minimum_due", "0.00");
    file.row(ref + "-yen", freshNumber())
        .with("currency", "JPY")
        .with("principal", "24000")
        .with("balance", "24000")
        .with("arrears", "1200")
        .with("minimum_due", "1200")
        .with("last_payment", "396");
    file.row(ref + "-shared-1", shared);
    file.row(ref + "-shared-2", shared);
    file.row(ref + "-unattested", freshNumber()).with("mobile_attested_by", "");
    file.row(ref + "-refusing", freshNumber())
        .with("consent_sms", "false")
        .with("consent_sms_on", "")
        .with("consent_sms_source", "");
    file.row(ref + "-minor", freshNumber()).with("birth_date", "2012-01-01");
    file.row(ref + "-quoted", freshNumber())
        .with("family_name", "O\"Neil, \u6b27")
        .with("annual_rate_percent", "14.600")
        .with("utilisation", "")
        .with("status_m3", "");
    file.row(ref + "-bare", "")
        .with("birth_date", "")
        .with("language", "")
        .with("time_zone", "")
        .with("mobile_attested_on", "")
        .with("mobile_attested_by", "")
        .with("consent_sms", "")
        .with("consent_sms_on", "")
        .with("consent_sms_source", "");
    // One person, one number: the second row says the same of it.
    String text = file.text();
    String number = text.lines().skip(1).findFirst().orElseThrow().split(",")[7];
    byte[] bytes =
        text.replaceFirst("(B-" + ref + ")", "$1")
            .lines()
            .map(line -> line.contains("B-" + ref) ? withNumber(line, number) : line)
            .reduce("", (all, line) -> all + line + "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    done(send(bytes).then().statusCode(202).extract().path("id"));
    admin()
        .contentType("application/json")
        .body(
            Map.of(
                "amountMinor",
                2_400_000,
                "currency",
                "CNY",
                "paidOn",
                "2026-11-20",
                "paymentRef",
                "P-" + ref))
        .post("/accounts/B-" + ref + "/payments")
        .then()
        .statusCode(201);
    return ref;
  }

  private static String withNumber(String line, String number) {
    String[] cells = line.split(",", -1);
    cells[7] = number;
    return String.join(",", cells);
  }

  @Test
  void whatIsExportedAndTakenInAgainChangesNothing() throws SQLException {
    String ref = people();
    Map<String, List<String>> before = tables();
    String text = export();

    String id =
        done(
            send(text.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

    progress(id).then().body("state", equalTo("DONE")).body("rowsRejected", equalTo(0));
    Map<String, List<String>> after = tables();
    for (String table : before.keySet())
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    assertThat(text.lines().filter(line -> line.startsWith(ref + "-"))).hasSize(11);
  }

  @Test
  void noCellBeginsLikeAFormula() {
    people();
    List<String> lines = export().lines().skip(1).toList();
    assertThat(lines).isNotEmpty();
    assertThat(lines).noneMatch(line -> line.matches("(.*,)?\"?[=+@-].*"));
    assertThat(lines).anyMatch(line -> line.contains(",'+86"));
    assertThat(lines).anyMatch(line -> line.contains(",'-12.30,"));
  }

  @Test
  void onlyAnAdminGetsIt() {
    as(TestTokens.agent()).get("/portfolio-export").then().statusCode(403);
  }

  private static Map<String, List<String>> tables() throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    try (Connection tables = Service.tables()) {
      for (String table :
          List.of(
              "borrower",
              "borrower_key",
              "contact_point",
              "number_conflict",
              "consent",
              "hold",
              "account",
              "payment",
              "change_feed"))
        try (ResultSet row =
            tables
                .createStatement()
                .executeQuery("SELECT t::text FROM " + table + " t ORDER BY t::text")) {
          List<String> all = new java.util.ArrayList<>();
          while (row.next()) all.add(row.getString(1));
          rows.put(table, all);
        }
    }
    return rows;
  }
}
