package humane.reminder.wording;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.lender.LenderFacts;
import humane.reminder.wording.store.WordingFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first words are agreed to the letter. */
class FirstWordsTest {
  private final LenderFacts lender =
      new LenderFacts(
          Map.of("zh-CN", "品牌", "en", "brand"),
          "brand.example",
          "400 000 0000",
          Map.of(),
          List.of(),
          List.of());
  private final Wording wording = new Wording(WordingFiles.templates(), () -> lender);
  private final Recipient wei = new Recipient("Wei", "Wei Li", "en");
  private final Recipient liWei = new Recipient("伟", "李伟", "zh-CN");

  private RenderedText rendered(String templateId, Recipient who, Map<String, String> params) {
    return (RenderedText)
        wording.render(new TemplateCall(templateId, who.language(), params), who, "7KQ4-M2NP");
  }

  @Test
  void inEnglish() {
    assertThat(rendered("first", wei, Map.of()).text())
        .isEqualTo(
            "Hello Wei, this is brand. We have a message about your account with us. We never ask for passwords, codes or payment by "
                + "text. To check it is us, type brand.example/genuine yourself and enter 7KQ4-M2NP, or ring the number on your contract. "
                + "Not Wei? Reply WRONG. Reply STOP to end texts.");
  }

  @Test
  void inChinese() {
    assertThat(rendered("first", liWei, Map.of()).text())
        .isEqualTo(
            "【品牌】李伟您好，关于您在我们这里的账户有一条消息。我们不会通过短信索要密码、验证码或付款。核实：请自行输入官网 brand.example/genuine 并填写 "
                + "7KQ4-M2NP，或拨打合同上的电话。不是本人请回复“错”，退订回复“T”。");
  }

  @Test
  void theNoteBeforeAnInstalmentSaysADateAndNoMore() {
    assertThat(rendered("instalment", wei, Map.of()).text())
        .isEqualTo("brand: a date you chose is coming up. Sign in or ring us. 7KQ4-M2NP");
  }

  @Test
  void onThePageThatAnybodyMayAskTheNameAndTheLinkAreHidden() {
    assertThat(wording.masked(rendered("first", liWei, Map.of()).text()))
        .doesNotContain("李伟")
        .startsWith("【品牌】李··您好，")
        .contains("7KQ4-M2NP");
    assertThat(wording.masked(rendered("first", wei, Map.of()).text()))
        .startsWith("Hello W··, this is brand.")
        .contains("Not W··?");
    String link =
        wording.masked(
            rendered("plan-link", wei, Map.of("link", "https://brand.example/s/secret")).text());
    assertThat(link).doesNotContain("secret").endsWith("7KQ4-M2NP");
    assertThat(wording.masked("Words of nobody we know, for Wei")).isEqualTo("····");
  }

  @Test
  void aLanguageWithoutApprovedWordsGetsNone() {
    assertThat(
            wording.render(
                new TemplateCall("first", "vi"), new Recipient("An", "An", "vi"), "7KQ4-M2NP"))
        .isEqualTo(new MissingLanguage("first", "vi"));
    assertThat(wording.render(new TemplateCall("first", "zh-TW"), liWei, "7KQ4-M2NP"))
        .isInstanceOf(MissingLanguage.class);
  }

  @Test
  void whereAnswersAreNotHeardNoTextAsksForOne() {
    LenderFacts deaf =
        new LenderFacts(
            lender.names(),
            lender.site(),
            lender.hotline(),
            Map.of(),
            List.of(),
            List.of(
                new LenderFacts.Sender("CN", "+8610", true),
                new LenderFacts.Sender("US", "+1800", false)));
    Wording oneWay = new Wording(WordingFiles.templates(), () -> deaf);
    for (String templateId : List.of("first", "later", "later-2", "offer", "pre-due"))
      for (Recipient who : List.of(wei, liWei)) {
        RenderedText text =
            (RenderedText)
                oneWay.render(new TemplateCall(templateId, who.language()), who, "7KQ4-M2NP");
        assertThat(text.text())
            .as(templateId)
            .doesNotContainIgnoringCase("reply")
            .doesNotContain("回复")
            .contains("brand.example/not-me");
      }
  }

  @Test
  void aNameThatLooksLikeAGapIsOnlyAName() {
    assertThat(rendered("first", new Recipient("{code} $1", "x", "en"), Map.of()).text())
        .startsWith("Hello {code} $1, this is brand.");
  }

  @Test
  void laterTextsCarryTheWordsOfTheirReaderAndTheFirstAndAStopDoNot() {
    Recipient weiWithWords = new Recipient("Wei", "Wei Li", "en", "blue heron");
    assertThat(rendered("later", weiWithWords, Map.of()).text())
        .endsWith("STOP to end texts. Your words: blue heron. 7KQ4-M2NP");
    assertThat(rendered("instalment", new Recipient("伟", "李伟", "zh-CN", "蓝鹭"), Map.of()).text())
        .endsWith("您的暗语：蓝鹭。7KQ4-M2NP");
    assertThat(rendered("first", weiWithWords, Map.of()).text()).doesNotContain("heron");
    assertThat(rendered("opt-out-confirmed", weiWithWords, Map.of()).text())
        .doesNotContain("heron");
  }

  @Test
  void whoeverChecksACodeNeverReadsSomebodysOwnWords() {
    Recipient weiWithWords = new Recipient("Wei", "Wei Li", "en", "blue heron");
    for (String id : new String[] {"later", "later-2", "offer", "pre-due", "instalment"})
      assertThat(wording.masked(rendered(id, weiWithWords, Map.of()).text()))
          .as(id)
          .doesNotContain("heron")
          .contains("7KQ4-M2NP");
  }
}
