package humane.borrower.portfolio;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class BalanceRoseTest {
  private final String ref = freshRef();
  private final String number = freshNumber();

  private void stated(String balance, String asOf) {
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number).with("balance", balance);
    imported(file, asOf);
  }

  private void held(String kind, List<String> accounts) {
    admin()
        .contentType("application/json")
        .body(Map.of("kind", kind, "accountRefs", accounts, "from", "2026-11-01", "by", "staff"))
        .post("/borrowers/" + borrowerId(ref) + "/holds")
        .then()
        .statusCode(201);
  }

  private List<Map<String, Object>> rises() {
    return changes(borrowerId(ref)).stream()
        .filter(change -> change.get("kind").equals("BALANCE_ROSE"))
        .toList();
  }

  @Test
  void aBalanceThatRisesDuringADisputeIsTold() {
    stated("24000.00", "2026-11-10");
    held("DISPUTE", List.of("A-" + ref));
    stated("24000.01", "2026-11-11");
    assertThat(rises())
        .singleElement()
        .satisfies(
            rise ->
                assertThat(rise)
                    .containsEntry("accountRef", "A-" + ref)
                    .containsEntry("holdKind", "DISPUTE"));
    stated("23000.00", "2026-11-12");
    assertThat(rises()).as("a lower one is no news").hasSize(1);
    stated("30000.00", "2026-11-09");
    assertThat(rises()).as("nor is an older file").hasSize(1);
  }

  @Test
  void aBalanceMayRiseWhileNothingStands() {
    stated("24000.00", "2026-11-10");
    stated("25000.00", "2026-11-11");
    assertThat(rises()).isEmpty();
  }

  @Test
  void aHoldThatFreezesNothingTellsOfNothing() {
    stated("24000.00", "2026-11-10");
    held("DISTRESS", List.of("A-" + ref));
    stated("25000.00", "2026-11-11");
    assertThat(rises()).isEmpty();
  }
}
