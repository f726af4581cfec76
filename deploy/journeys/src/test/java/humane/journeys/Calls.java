package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** How a borrower of the journeys talks with the voice bot on the handset. */
final class Calls {
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  private final HandsetScreen handset;

  Calls(HandsetScreen handset) {
    this.handset = handset;
  }

  void hears(String words) {
    assertThat(handset.spoken()).containsText(words, PATIENTLY);
  }

  /** Says who they are and keys in what a family does not know. */
  void isVerified(String contractKeys, LocalDate lastPaymentOn, String figure) {
    handset.press("1");
    hears("合同编号的最后四位");
    handset.press(contractKeys + "#");
    hears("转账的月份");
    handset.press("%02d#".formatted(lastPaymentOn.getMonthValue()));
    hears("那次转账的数字");
    handset.press(figure + "#");
    hears("有1200元已经到期");
  }

  /** Rings the lender, is verified, and asks to be rung at three in the afternoon tomorrow. */
  void asksToBeRungAtThree(String contractKeys, LocalDate lastPaymentOn, String figure) {
    handset.ring();
    hears("我们的客户");
    isVerified(contractKeys, lastPaymentOn, figure);
    handset.press("6");
    hears("几点");
    handset.press("15#");
    hears("15点给您回电。对吗");
    handset.press("1");
    hears("还有别的事吗");
    handset.hangUp();
  }

  static boolean ended(List<JsonNode> timeline, String outcomeAndDisposition) {
    return timeline.stream()
        .anyMatch(item -> item.path("state").asText().equals(outcomeAndDisposition));
  }

  /** The afternoon after the one on which it was agreed. */
  static void atThreeTomorrow(Carrier carrier, ZoneId zone) {
    carrier.moveToNext(LocalTime.of(23, 0), zone);
    carrier.moveToNext(LocalTime.of(15, 1), zone);
  }
}
