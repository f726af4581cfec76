package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanByVoiceTest extends Journey {
  private static final String NUMBER = "+8613490970002";
  private static final String ACCOUNT = "A-J-VOICE-6934";

  @Test
  void theRightPersonIsVerifiedAndAcceptsAPlanByVoice() {
    LocalDate paidOn = inArrearsInShanghai("J-VOICE", NUMBER, ACCOUNT);
    aPlanWasMade();
    morningInShanghai();
    oneTextArrives(NUMBER);

    try (Screen screen = new Screen()) {
      HandsetScreen handset =
          HandsetScreen.open(screen.phone("zh-CN"), suite, NUMBER).onASlowLine();
      Calls wei = new Calls(handset);
      wei.asksToBeRungAtThree("6934", paidOn, "640");

      Calls.atThreeTomorrow(carrier, SHANGHAI);
      handset.page().locator("#accept").waitFor();
      handset.accept();
      wei.hears("请问您是李伟吗");
      wei.isVerified("6934", paidOn, "640");
      handset.say("我想听听计划");
      wei.hears("这个计划适合您做的预算");
      Screen.picture(handset.page(), "call-plan");
      handset.press("1");
      wei.hears("计划已经生效");
      Screen.picture(handset.page(), "call-accepted");
      handset.hangUp();
    }

    Wait.until(
        "the call is in the ledger",
        () -> Calls.ended(lender.timeline(ACCOUNT), "CONVERSATION PLAN_REQUEST"));
    assertThat(
            lender
                .borrowers
                .get("/borrowers/" + lender.borrowerId("J-VOICE"))
                .granted()
                .json()
                .toString())
        .contains("PLAN_IN_GOOD_STANDING");
  }

  /** The budget was filled in with somebody of the team, and the plans that fit were made. */
  private void aPlanWasMade() {
    String id = lender.borrowerId("J-VOICE");
    LocalDate payday = LocalDate.ofInstant(carrier.now(), SHANGHAI).plusDays(9);
    lender
        .budgets
        .put(
            "/borrowers/" + id + "/statement",
            Map.of(
                "adults",
                2,
                "children",
                1,
                "incomes",
                List.of(line("EARNINGS", 650_000, payday.toString())),
                "expenses",
                List.of(
                    line("HOUSING", 220_000, null),
                    line("FOOD", 180_000, null),
                    line("TRANSPORT", 50_000, null),
                    line("UTILITIES", 30_000, null),
                    line("CHILDREN", 40_000, null))))
        .granted();
    lender.budgets.post("/borrowers/" + id + "/plan-proposals", Map.of()).granted();
  }

  private static Map<String, Object> line(String category, int amountMinor, String nextOn) {
    return nextOn == null
        ? Map.of("category", category, "amountMinor", amountMinor, "frequency", "MONTHLY")
        : Map.of(
            "category",
            category,
            "amountMinor",
            amountMinor,
            "frequency",
            "MONTHLY",
            "nextOn",
            nextOn);
  }
}
