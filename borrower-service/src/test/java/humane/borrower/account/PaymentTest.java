package humane.borrower.account;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunningService
class PaymentTest {
  private String ref;
  private String number;

  @BeforeEach
  void aBorrower() {
    ref = freshRef();
    number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file, "2026-11-20T00:00:00Z");
  }

  private Response pay(long amountMinor, String paymentRef) {
    return admin()
        .contentType("application/json")
        .body(
            Map.of(
                "amountMinor",
                amountMinor,
                "currency",
                "CNY",
                "paidOn",
                "2026-11-22",
                "paymentRef",
                paymentRef))
        .post("/accounts/A-" + ref + "/payments");
  }

  @Test
  void aPaymentThatSettlesWhatWasDueCuresTheAccount() {
    pay(120000, "P-1")
        .then()
        .statusCode(201)
        .body("arrearsMinor", equalTo(0))
        .body("balanceMinor", equalTo(2280000));

    assertThat(changeKinds(borrowerId(ref)))
        .containsSubsequence("ACCOUNT_IN_ARREARS", "PAYMENT", "ACCOUNT_CURED");
    admin()
        .get("/accounts/A-" + ref + "/statement")
        .then()
        .statusCode(200)
        .body("lines.reference", hasItem("P-1"));
  }

  @Test
  void aPartOfItDoesNot() {
    pay(50000, "P-1").then().body("arrearsMinor", equalTo(70000));
    assertThat(changeKinds(borrowerId(ref))).contains("PAYMENT").doesNotContain("ACCOUNT_CURED");
  }

  @Test
  void theSamePaymentIsBookedOnce() {
    pay(50000, "P-1").then().statusCode(201);
    pay(50000, "P-1").then().statusCode(200).body("arrearsMinor", equalTo(70000));
    pay(60000, "P-1").then().statusCode(409);
    admin().get("/accounts/A-" + ref).then().body("balanceMinor", equalTo(2350000));
  }

  @Test
  void morePaidThanIsOwedIsRefusedAndChangesNothing() {
    pay(1_000_000_000_000_000L, "P-1")
        .then()
        .statusCode(422)
        .body("type", endsWith("/payment-above-balance"))
        .body("detail", containsString("1000000000000000"))
        .body("detail", containsString("2400000"))
        .body("errors[0].field", equalTo("amountMinor"))
        .body("errors[0].value", equalTo("1000000000000000"));
    pay(2400001, "P-1").then().statusCode(422);

    admin()
        .get("/accounts/A-" + ref)
        .then()
        .body("balanceMinor", equalTo(2400000))
        .body("arrearsMinor", equalTo(120000));
    assertThat(changeKinds(borrowerId(ref))).doesNotContain("PAYMENT", "ACCOUNT_CURED");
    pay(120000, "P-1").then().statusCode(201);
  }

  @Test
  void theWholeBalanceMayBePaidAndReportedAgain() {
    pay(2400000, "P-1").then().statusCode(201).body("balanceMinor", equalTo(0));
    pay(2400000, "P-1").then().statusCode(200).body("balanceMinor", equalTo(0));
    pay(1, "P-2").then().statusCode(422);
  }

  private void aFileThatStatesNothingOwed(String asOf) {
    PortfolioFile settled = new PortfolioFile();
    settled
        .row(ref, number)
        .with("balance", "0.00")
        .with("arrears", "0.00")
        .with("minimum_due", "0.00");
    imported(settled, asOf);
  }

  @Test
  void theLastPaymentMayBeToldAfterTheFileThatAlreadyCountsIt() {
    aFileThatStatesNothingOwed("2026-11-23T00:00:00Z");

    pay(2400000, "P-1")
        .then()
        .statusCode(201)
        .body("balanceMinor", equalTo(0))
        .body("arrearsMinor", equalTo(0));
    pay(2400000, "P-1").then().statusCode(200);

    admin()
        .get("/accounts/A-" + ref + "/statement")
        .then()
        .statusCode(200)
        .body("lines.reference", hasItem("P-1"));
    assertThat(changeKinds(borrowerId(ref))).containsOnlyOnce("PAYMENT");
  }

  @Test
  void aPaymentMadeAfterTheFileThatStatesNothingOwedIsStillRefused() {
    aFileThatStatesNothingOwed("2026-11-20T12:00:00Z");
    pay(100, "P-1").then().statusCode(422).body("type", endsWith("/payment-above-balance"));
    assertThat(changeKinds(borrowerId(ref))).doesNotContain("PAYMENT");
  }

  @Test
  void aCountedPaymentLeavesTheStatementAsOldAsItsFile() {
    aFileThatStatesNothingOwed("2026-11-23T00:00:00Z");
    pay(2400000, "P-1").then().statusCode(201);

    PortfolioFile next = new PortfolioFile();
    next.row(ref, number).with("balance", "50.00").with("arrears", "0.00");
    imported(next, "2026-11-23T06:00:00Z");

    admin().get("/accounts/A-" + ref).then().body("balanceMinor", equalTo(5000));
  }

  @Test
  void aFileOlderThanThePaymentDoesNotTakeItBack() {
    pay(120000, "P-1").then().statusCode(201);
    PortfolioFile older = new PortfolioFile();
    older.row(ref, number).with("balance", "24500.00");
    imported(older, "2026-11-21T00:00:00Z");

    admin()
        .get("/accounts/A-" + ref)
        .then()
        .body("arrearsMinor", equalTo(0))
        .body("balanceMinor", equalTo(2280000));
  }

  @Test
  void jointBorrowersEachSeeThePayment() {
    String other = freshRef();
    PortfolioFile joint = new PortfolioFile();
    joint.row(other, freshNumber()).with("account_ref", "A-" + ref).with("given_name", "芳");
    imported(joint, "2026-11-20T00:00:00Z");

    pay(120000, "P-1").then().statusCode(201);

    assertThat(changeKinds(borrowerId(ref))).contains("ACCOUNT_CURED");
    assertThat(changeKinds(borrowerId(other))).contains("ACCOUNT_CURED");
    admin().get("/accounts/A-" + ref).then().body("borrowerIds", hasSize(2));
  }

  @Test
  void aComplaintAndADataRequestStartTheirClocks() {
    String id = borrowerId(ref);
    admin()
        .contentType("application/json")
        .body(
            Map.of(
                "text",
                "You rang my mother on 13800138000",
                "receivedAt",
                "2026-11-20T10:00:00+08:00",
                "channel",
                "SMS"))
        .post("/borrowers/" + id + "/complaints")
        .then()
        .statusCode(201)
        .body("clocks.find { it.rule == 'CN-CPL-01' }.dueOn", equalTo("2026-12-05"))
        .body("clocks.find { it.rule == 'HOUSE-COMPLAINT' }.dueOn", equalTo("2026-11-23"));
    admin()
        .contentType("application/json")
        .body(Map.of("kind", "ACCESS"))
        .post("/borrowers/" + id + "/data-requests")
        .then()
        .statusCode(201)
        .body("rule", equalTo("CN-PIPL-12"));
    admin()
        .get("/borrowers/" + id + "/export")
        .then()
        .statusCode(200)
        .body("complaints[0].text", equalTo("You rang my mother on •••••"))
        .body("complaints[0].familyContact", equalTo(true))
        .body("borrower.fullName", equalTo("李伟"))
        .body("dataRequests", hasSize(1))
        .body("statements", hasSize(1));
  }
}
