package humane.borrower.fineract;

import static humane.borrower.testing.Service.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestClocks;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Fineract tells us of its loans, over HTTP, in its own forms. */
@RunningService
@WithTestResource(FineractStandIn.class)
class FineractTest {
  private static final AtomicLong NEXT_LOAN = new AtomicLong(1000);

  private long loan;
  private String ref;
  private String id;
  private LocalDate today;

  @BeforeEach
  void aBorrowerWithALoan() {
    loan = NEXT_LOAN.incrementAndGet();
    ref = freshRef();
    today = LocalDate.ofInstant(TestClocks.business(), ZoneOffset.UTC);
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber())
        .with("product", "PERSONAL_LOAN")
        .with("arrears", "0.00")
        .with("minimum_due", "");
    imported(file);
    id = borrowerId(ref);
  }

  @AfterEach
  void theFineractIsThereAgain() {
    FineractStandIn.isAway(false);
  }

  /**
   * A loan as {@code GET /loans/{id}?associations=transactions} answers, shortened to what counts.
   */
  private String stands(String outstanding, String overdue, String transactions) {
    String since =
        overdue.equals("0.000000") ? "null" : "[%d, %d, %d]".formatted(today.getYear(), 11, 2);
    return """
        {"id": %d, "accountNo": "A-%s", "externalId": "ext-%d",
         "status": {"id": 300, "code": "loanStatusType.active", "value": "Active", "active": true, "closed": false, "overpaid": false},
         "clientId": 1, "clientName": "somebody", "currency": {"code": "CNY", "name": "Yuan", "decimalPlaces": 2},
         "summary": {"principalDisbursed": 30000.000000, "totalOutstanding": %s, "totalOverdue": %s, "overdueSinceDate": %s},
         "inArrears": true, "delinquent": {"pastDueDays": 20, "nextPaymentDueDate": [2026, 12, 2]},
         "transactions": [%s]}"""
        .formatted(loan, ref, loan, outstanding, overdue, since, transactions);
  }

  private String repaid(long transaction, String amount, boolean reversed) {
    return """
        {"id": %d, "type": {"id": 2, "code": "loanTransactionType.repayment", "value": "Repayment", "repayment": true},
         "date": [%d, %d, %d], "amount": %s, "manuallyReversed": %s}"""
        .formatted(
            transaction,
            today.getYear(),
            today.getMonthValue(),
            today.getDayOfMonth(),
            amount,
            reversed);
  }

  private static Response post(byte[] message) {
    return given()
        .header("X-Fineract-API-Key", FineractStandIn.SECRET)
        .contentType("application/octet-stream")
        .body(message)
        .post("/fineract/events");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static void becomes(String eventId, String state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(stateOf(eventId)).as("the event %s", eventId).isEqualTo(state));
  }

  private static String stateOf(String eventId) {
    return admin()
        .get("/fineract/events")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.eventId == '" + eventId + "' }.state");
  }

  private Map<String, Object> account() {
    return admin().get("/accounts/A-" + ref).then().statusCode(200).extract().path("");
  }

  @Test
  void anOverdueRepaymentPutsTheAccountInArrears() {
    FineractStandIn.loanStands(loan, stands("24000.000000", "1200.005600", ""));
    String key = key();

    post(FineractBytes.overdue("default", key, loan)).then().statusCode(202);

    becomes(key, "APPLIED");
    assertThat(account())
        .containsEntry("arrearsMinor", 120001)
        .containsEntry("balanceMinor", 2400000)
        .containsEntry("dueDate", today.getYear() + "-11-02");
    assertThat(changeKinds(id)).contains("ACCOUNT_IN_ARREARS");
  }

  @Test
  void aRepaymentIsBookedOnceHoweverOftenAndInWhateverOrderItIsTold() {
    FineractStandIn.loanStands(loan, stands("24000.000000", "1200.000000", ""));
    String late = key();
    post(FineractBytes.overdue("default", late, loan));
    becomes(late, "APPLIED");
    FineractStandIn.loanStands(
        loan, stands("22800.000000", "0.000000", repaid(77, "1200.000000", false)));
    String paid = key();
    for (int time = 0; time < 3; time++)
      post(FineractBytes.repayment("default", paid, loan)).then().statusCode(202);
    becomes(paid, "APPLIED");
    // What was true before comes after it, under another key.
    String older = key();
    post(FineractBytes.delinquencyRange("default", older, loan)).then().statusCode(202);
    becomes(older, "IGNORED");

    assertThat(account()).containsEntry("arrearsMinor", 0).containsEntry("balanceMinor", 2280000);
    List<String> kinds = changeKinds(id);
    assertThat(kinds).containsOnlyOnce("PAYMENT").containsOnlyOnce("ACCOUNT_CURED");
    admin()
        .get("/accounts/A-" + ref + "/statement")
        .then()
        .body("toString()", containsString("fineract:default:77"));
  }

  @Test
  void twoRepaymentsAlikeOnOneDayAreTwo() {
    for (String repaid :
        List.of(
            repaid(81, "600.000000", false),
            repaid(81, "600.000000", false) + "," + repaid(82, "600.000000", false))) {
      FineractStandIn.loanStands(loan, stands("22800.000000", "0.000000", repaid));
      String key = key();
      post(FineractBytes.repayment("default", key, loan));
      becomes(key, "APPLIED");
    }
    assertThat(changeKinds(id)).filteredOn("PAYMENT"::equals).hasSize(2);
  }

  @Test
  void aRepaymentThatIsAlsoToldAsAPaymentIsOne() {
    String theirs = "bank-" + loan;
    tell(theirs, 120000).statusCode(201);
    FineractStandIn.loanStands(
        loan,
        stands(
            "22800.000000", "0.000000", withReference(repaid(91, "1200.000000", false), theirs)));
    String key = key();
    post(FineractBytes.repayment("default", key, loan)).then().statusCode(202);
    becomes(key, "APPLIED");
    tell(theirs, 120000).statusCode(200);

    assertThat(changeKinds(id)).containsOnlyOnce("PAYMENT");
    assertThat(account()).containsEntry("balanceMinor", 2280000);
  }

  @Test
  void aPaymentToldAfterTheRepaymentOfTheSameReferenceIsNoSecondOne() {
    String theirs = "bank-" + loan;
    FineractStandIn.loanStands(
        loan,
        stands(
            "22800.000000", "0.000000", withReference(repaid(92, "1200.000000", false), theirs)));
    String key = key();
    post(FineractBytes.repayment("default", key, loan)).then().statusCode(202);
    becomes(key, "APPLIED");

    tell(theirs, 120000).statusCode(200).body("balanceMinor", equalTo(2280000));
    tell(theirs, 120001).statusCode(409);

    assertThat(changeKinds(id)).containsOnlyOnce("PAYMENT");
    assertThat(account()).containsEntry("balanceMinor", 2280000);
  }

  private io.restassured.response.ValidatableResponse tell(String paymentRef, long amountMinor) {
    return admin()
        .contentType("application/json")
        .body(
            Map.of(
                "paymentRef",
                paymentRef,
                "amountMinor",
                amountMinor,
                "currency",
                "CNY",
                "paidOn",
                today.toString()))
        .post("/accounts/A-" + ref + "/payments")
        .then();
  }

  private static String withReference(String repayment, String theirs) {
    return repayment.replaceFirst("\\{", "{\"externalId\": \"" + theirs + "\", ");
  }

  @Test
  void aReversedRepaymentIsNone() {
    FineractStandIn.loanStands(
        loan, stands("24000.000000", "1200.000000", repaid(78, "1200.000000", true)));
    String key = key();
    post(FineractBytes.repayment("default", key, loan));
    becomes(key, "APPLIED");
    assertThat(changeKinds(id)).doesNotContain("PAYMENT");
  }

  @Test
  void aLoanThatIsPaidBackIsOver() {
    FineractStandIn.loanStands(
        loan,
        stands("0", "0.000000", "")
            .replace("\"active\": true, \"closed\": false", "\"active\": false, \"closed\": true"));
    String key = key();
    post(FineractBytes.repayment("default", key, loan));
    becomes(key, "APPLIED");
    assertThat(changeKinds(id)).contains("ACCOUNT_CLOSED");
    assertThat((List<?>) card(id).get("accounts")).isEmpty();
  }

  @Test
  void aFineractThatIsAwayIsAskedAgain() {
    FineractStandIn.isAway(true);
    FineractStandIn.loanStands(loan, stands("24000.000000", "1200.000000", ""));
    int before = FineractStandIn.asked();
    String key = key();
    post(FineractBytes.overdue("default", key, loan)).then().statusCode(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(FineractStandIn.asked()).isGreaterThan(before));
    assertThat(stateOf(key)).isEqualTo("RECEIVED");

    FineractStandIn.isAway(false);
    becomes(key, "APPLIED");
  }

  @Test
  void aWebHookOfARepaymentSaysTheSame() {
    FineractStandIn.loanStands(loan, stands("24000.000000", "1200.000000", ""));
    String body =
        """
        {"entityName": "LOAN", "actionName": "REPAYMENT", "createdBy": 1, "createdByName": "mifos", "createdByFullName": "App Administrator",
         "officeId": 1, "clientId": 1, "request": {"transactionAmount": "1200"}, "response": {"clientId": 1, "loanId": %d, "resourceId": 77},
         "timestamp": "2026-11-25T10:15:30.123456789Z"}"""
            .formatted(loan);
    for (int time = 0; time < 2; time++)
      given()
          .header("Fineract-Platform-TenantId", "default")
          .header("X-Fineract-Entity", "LOAN")
          .header("X-Fineract-Action", "REPAYMENT")
          .contentType("application/json")
          .body(body)
          // Fineract's client adds the slash.
          .post("/fineract/hooks/" + FineractStandIn.SECRET + "/")
          .then()
          .statusCode(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(account()).containsEntry("arrearsMinor", 120000));
    assertThat(changeKinds(id)).containsOnlyOnce("ACCOUNT_IN_ARREARS");
  }

  @Test
  void withoutItsKeyNothingIsTaken() {
    byte[] message = FineractBytes.overdue("default", key(), loan);
    given()
        .contentType("application/octet-stream")
        .body(message)
        .post("/fineract/events")
        .then()
        .statusCode(403);
    given()
        .header("X-Fineract-API-Key", FineractStandIn.SECRET + "x")
        .contentType("application/octet-stream")
        .body(message)
        .post("/fineract/events")
        .then()
        .statusCode(403);
    given()
        .header("Fineract-Platform-TenantId", "default")
        .contentType("application/json")
        .body("{}")
        .post("/fineract/hooks/not-the-secret")
        .then()
        .statusCode(403);
  }

  @Test
  void anUnknownTenantIsNamed() {
    post(FineractBytes.overdue("elsewhere", key(), loan))
        .then()
        .statusCode(404)
        .body("detail", containsString("elsewhere"));
  }

  @Test
  void anUnknownLoanIsAnErrorThatStaffSee() {
    String key = key();
    post(FineractBytes.overdue("default", key, 999_999)).then().statusCode(202);
    becomes(key, "UNKNOWN_LOAN");

    FineractStandIn.loanStands(
        loan, stands("24000.000000", "1200.000000", "").replace("A-" + ref, "A-nobody"));
    String other = key();
    post(FineractBytes.overdue("default", other, loan)).then().statusCode(202);
    becomes(other, "UNKNOWN_LOAN");
    admin()
        .queryParam("state", "UNKNOWN_LOAN")
        .get("/fineract/events")
        .then()
        .body("items.reason", hasItem(containsString("portfolio file")));
  }

  @Test
  void anAnswerThatLacksWhatIsOverdueIsNeverTakenForNothing() {
    FineractStandIn.loanStands(
        loan,
        stands("24000.000000", "1200.000000", "").replace("\"totalOverdue\"", "\"totalElse\""));
    String key = key();
    post(FineractBytes.overdue("default", key, loan));
    becomes(key, "REFUSED");
    assertThat(account()).containsEntry("arrearsMinor", 0);
  }

  @Test
  void anotherCurrencyIsRefused() {
    FineractStandIn.loanStands(
        loan, stands("24000.000000", "1200.000000", "").replace("CNY", "USD"));
    String key = key();
    post(FineractBytes.overdue("default", key, loan));
    becomes(key, "REFUSED");
  }

  @Test
  void whatIsNoMessageIsRefusedAndAKindWeDoNotNeedIsPassedOver() {
    post(new byte[] {1, 2, 3}).then().statusCode(400).body("errors.field", hasItem("body"));
    post(new byte[0]).then().statusCode(400);
    post(new byte[1_000_001])
        .then()
        .statusCode(400)
        .body("errors.reason", hasItem(containsString("longer than")));
    post(FineractBytes.ofType("default", key(), "LoanRepaymentOverdueBusinessEvent"))
        .then()
        .statusCode(400)
        .body("errors.reason", hasItem(containsString("LoanRepaymentOverdueBusinessEvent")));
    post(FineractBytes.ofType("default", key(), "ClientActivateBusinessEvent"))
        .then()
        .statusCode(202)
        .body("state", is("IGNORED"));
  }
}
