package humane.borrower.reference;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.reference.job.SealOpenReferences;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.borrower.testing.Service;
import humane.kit.feed.SealOldChanges;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@RunningService
class NothingInClearTest {
  /** Bytes as PostgreSQL writes them: any digits may stand in them by chance. */
  private static final Pattern SEALED = Pattern.compile("\\\\x[0-9a-f]+");

  @Test
  void noTableTellsANameANumberAnAmountOrAReference() throws SQLException {
    String ref = freshRef();
    String number = freshNumber();
    String account = "KONTO-" + ref;
    file(ref, number, account);
    lived(ref, account);

    List<String> rows = dump();

    assertThat(rows).as("the dump itself").anyMatch(row -> row.contains(ref));
    assertThat(rows)
        .noneMatch(
            row ->
                row.contains("欧阳")
                    || row.contains("暮雪")
                    || row.contains(number.substring(1))
                    || row.contains("7743119")
                    || row.contains("KONTO-")
                    || row.contains("ZAHLUNG-"));
  }

  @Test
  void rowsOfAnEarlierVersionAreSealedAndFoundAsBefore() throws SQLException {
    String ref = freshRef();
    String account = "KONTO-" + ref;
    file(ref, freshNumber(), account);
    lived(ref, account);
    String id = borrowerId(ref);
    Map<String, Object> before = card(id);
    List<Map<String, Object>> changes = changes(id);
    asAnEarlierVersionWroteThem(id, account);
    assertThat(dump()).anyMatch(row -> row.contains("KONTO-"));

    long changesSealed = Arc.container().instance(SealOldChanges.class).get().sealAll();
    long sealed = Arc.container().instance(SealOpenReferences.class).get().sealAll();

    assertThat(changesSealed).isPositive();
    assertThat(sealed).as("account, payment and hold").isEqualTo(3);
    assertThat(dump()).noneMatch(row -> row.contains("KONTO-") || row.contains("ZAHLUNG-"));
    assertThat(without(card(id), "asOf")).isEqualTo(without(before, "asOf"));
    assertThat(changes(id)).isEqualTo(changes);
    pay(account, "ZAHLUNG-" + ref).then().statusCode(200);
    assertThat(Arc.container().instance(SealOpenReferences.class).get().sealAll()).isZero();
    assertThat(Arc.container().instance(SealOldChanges.class).get().sealAll()).isZero();
  }

  private static Map<String, Object> without(Map<String, Object> card, String field) {
    card.remove(field);
    return card;
  }

  private static void file(String ref, String number, String account) {
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number)
        .with("family_name", "欧阳")
        .with("given_name", "暮雪")
        .with("account_ref", account)
        .with("balance", "77431.19");
    file.row(ref, number).with("account_ref", account + " is no reference");
    imported(file);
  }

  /** A payment, and a dispute about the one account. */
  private static void lived(String ref, String account) {
    pay(account, "ZAHLUNG-" + ref).then().statusCode(201);
    admin()
        .contentType("application/json")
        .body(
            Map.of(
                "kind",
                "DISPUTE",
                "accountRefs",
                List.of(account),
                "from",
                "2026-11-20",
                "by",
                "staff"))
        .post("/borrowers/" + borrowerId(ref) + "/holds")
        .then()
        .statusCode(anyOf(is(200), is(201)));
  }

  private static io.restassured.response.Response pay(String account, String paymentRef) {
    return admin()
        .contentType("application/json")
        .body(
            Map.of(
                "amountMinor",
                100,
                "currency",
                "CNY",
                "paidOn",
                "2026-11-20",
                "paymentRef",
                paymentRef))
        .post("/accounts/" + account + "/payments");
  }

  private static void asAnEarlierVersionWroteThem(String id, String account) throws SQLException {
    try (Connection tables = Service.tables();
        Statement sql = tables.createStatement()) {
      sql.execute(
          "UPDATE account SET account_ref = '%s', account_token = NULL, ref_sealed = NULL WHERE borrower_id = '%s'"
              .formatted(account, id));
      sql.execute(
          "UPDATE payment SET account_ref = '%s', payment_ref = 'ZAHLUNG-%s', account_token = NULL, payment_token = NULL, ref_sealed = NULL WHERE borrower_id = '%s'"
              .formatted(account, account.substring("KONTO-".length()), id));
      sql.execute(
          "UPDATE hold SET account_refs = ARRAY['%s'], account_refs_sealed = NULL WHERE borrower_id = '%s'"
              .formatted(account, id));
      sql.execute(
          "UPDATE change_feed SET account_ref = '%s', sealed = NULL WHERE borrower_id = '%s' AND kind = 'ACCOUNT_IN_ARREARS'"
              .formatted(account, id));
    }
  }

  /** Every row of every table, sealed bytes left out. */
  private static List<String> dump() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection tables = Service.tables();
        Statement sql = tables.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet table =
          sql.executeQuery(
              "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
        while (table.next()) names.add(table.getString(1));
      }
      for (String name : names)
        try (ResultSet row = sql.executeQuery("SELECT t::text FROM \"" + name + "\" t")) {
          while (row.next()) rows.add(SEALED.matcher(row.getString(1)).replaceAll("sealed"));
        }
    }
    return rows;
  }
}
