package humane.borrower.limitation;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.limitation.job.BarredDebtsJob;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An old debt rests from the first card on, is written down once, and stays with the person. */
@RunningService
class OldDebtsTest {
  @Inject BarredDebtsJob job;

  private static String borrower(String lastPayment) {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber())
        .with("last_payment_on", lastPayment)
        .with("due_date", "2023-11-02");
    imported(file);
    return borrowerId(ref);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> holds(String id) {
    return (List<Map<String, Object>>) card(id).get("holds");
  }

  @Test
  void anOldDebtRestsOnTheVeryFirstCardAndAYoungOneDoesNot() {
    assertThat(holds(borrower("2023-06-01")))
        .singleElement()
        .extracting("kind")
        .isEqualTo("TIME_BARRED");
    assertThat(holds(borrower("2026-06-01"))).isEmpty();
  }

  @Test
  void itIsWrittenDownOnceAndTold() {
    String id = borrower("2023-06-01");
    job.run();
    job.run();
    assertThat(holds(id)).hasSize(1);
    assertThat(changeKinds(id)).containsOnlyOnce("HOLD_SET");
  }

  @Test
  void aPersonWhoHasExplainedItHasTheLastWord() {
    String id = borrower("2023-06-01");
    job.run();
    String hold = (String) holds(id).getFirst().get("id");
    admin()
        .queryParam("reason", "explained in writing")
        .delete("/borrowers/" + id + "/holds/" + hold)
        .then()
        .statusCode(200);
    job.run();
    assertThat(holds(id)).isEmpty();
  }
}
