package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MotherAnswersTest extends Journey {
  private static final String NUMBER = "+8613490970003";
  private static final String ACCOUNT = "A-J-MOTHER-5823";

  @Test
  void aMotherAnswersHerSonsPhoneAndLearnsNothing() {
    nightInShanghai();
    LocalDate paidOn = LocalDate.ofInstant(carrier.now(), SHANGHAI).minusDays(40);
    lender.importPortfolio(
        portfolio()
            .inChina(
                "J-MOTHER",
                NUMBER,
                Map.of("account_ref", ACCOUNT, "last_payment_on", paidOn.toString())));
    casesOpenFor(ACCOUNT);
    morningInShanghai();
    oneTextArrives(NUMBER);

    try (Screen screen = new Screen()) {
      HandsetScreen handset = HandsetScreen.open(screen.phone("zh-CN"), suite, NUMBER);
      Calls son = new Calls(handset);
      son.asksToBeRungAtThree("5823", paidOn, "640");

      Calls.atThreeTomorrow(carrier, SHANGHAI);
      handset.page().locator("#accept").waitFor();
      Screen.picture(handset.page(), "call-ringing");
      handset.accept();
      Calls mother = new Calls(handset);
      mother.hears("请问您是李伟吗");
      handset.say("我是他妈妈，他不在家");
      mother.hears("这是一件私人的事");
      Screen.picture(handset.page(), "call-mother");
      assertThat(handset.spoken().innerText()).doesNotContainPattern("元|账户|欠|逾期|还款|贷款|信用卡|计划|到期");
      handset.hangUp();
    }

    Wait.until(
        "it is in the ledger that somebody else answered",
        () -> Calls.ended(lender.timeline(ACCOUNT), "THIRD_PARTY THIRD_PARTY"));
    assertThat(lender.timeline(ACCOUNT))
        .as("the number stays, nothing is held")
        .noneMatch(item -> item.path("kind").asText().equals("SUPPRESSION"));
  }
}
