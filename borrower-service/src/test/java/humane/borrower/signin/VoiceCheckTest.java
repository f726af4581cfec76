package humane.borrower.signin;

import static humane.borrower.testing.Service.borrowerId;
import static humane.borrower.testing.Service.freshNumber;
import static humane.borrower.testing.Service.freshRef;
import static humane.borrower.testing.Service.imported;
import static humane.borrower.testing.Service.reminderService;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunningService
class VoiceCheckTest {
  private final String ref = freshRef();
  private String id = "";

  @BeforeEach
  void somebodyHasAnAccount() {
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    id = borrowerId(ref);
  }

  private static String keys(String signs) {
    StringBuilder keys = new StringBuilder();
    for (char sign : signs.toUpperCase(java.util.Locale.ROOT).toCharArray())
      keys.append(Character.isDigit(sign) ? sign : "22233344455566677778889999".charAt(sign - 'A'));
    return keys.toString();
  }

  private String contractKeys() {
    String signs = ref.replaceAll("[^A-Za-z0-9]", "");
    return keys(signs.substring(signs.length() - 4));
  }

  private ValidatableResponse check(String contractKeys, int month, String figure) {
    return reminderService()
        .body(Map.of("contractKeys", contractKeys, "month", month, "figure", figure))
        .post("/borrowers/" + id + "/voice-checks")
        .then()
        .statusCode(200);
  }

  @Test
  void twoRightFactsTellWhatIsDue() {
    check(contractKeys(), 10, "396.00")
        .body("right", equalTo(true))
        .body("accounts", hasSize(1))
        .body("accounts[0].arrearsMinor", equalTo(120_000));
  }

  @Test
  void oneRightFactTellsNothingNotEvenWhichOneWasWrong() {
    check(contractKeys(), 10, "1")
        .body("right", equalTo(false))
        .body("accounts", empty())
        .body("triesLeft", equalTo(4));
    check("0000", 10, "396.00")
        .body("right", equalTo(false))
        .body("accounts", empty())
        .body("triesLeft", equalTo(3));
  }

  @Test
  void afterFiveWrongTriesEvenTheRightFactsRest() {
    for (int i = 0; i < 5; i++) check("0000", 10, "1").body("right", equalTo(false));
    check(contractKeys(), 10, "396.00").body("right", equalTo(false)).body("triesLeft", equalTo(0));
  }

  @Test
  void aPinThatWasNeverChosenIsWrongAndNoMoreIsSaid() {
    reminderService()
        .body(Map.of("pin", "739154"))
        .post("/borrowers/" + id + "/voice-checks")
        .then()
        .statusCode(200)
        .body("right", equalTo(false))
        .body("triesLeft", equalTo(0));
  }

  @Test
  void halfAQuestionIsRefused() {
    reminderService()
        .body(Map.of("contractKeys", "4729"))
        .post("/borrowers/" + id + "/voice-checks")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("pin"));
  }
}
