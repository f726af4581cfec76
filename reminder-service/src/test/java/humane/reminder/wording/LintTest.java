package humane.reminder.wording;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.wording.NeverWord.Rule;
import humane.reminder.wording.store.WordingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
  private final Lint lint = WordingFiles.lint();

  @ParameterizedTest
  @CsvSource({
    "This is your LAST CHANCE,FALSE_URGENCY",
    "Final  notice,FALSE_URGENCY",
    "紧急通知：请查看,FALSE_URGENCY",
    "最 后 通 知,FALSE_URGENCY",
    "ｌａｓｔ chance,FALSE_URGENCY",
    "We will sue you,THREAT",
    "否则将起诉,THREAT",
    "老赖,SHAME",
    "You failed to answer,SHAME",
    "we told your mother,RELATIVES",
    "将通知您的家人,RELATIVES",
    "向亲友借一点,BORROW_OR_SELL",
    "Why not refinance?,BORROW_OR_SELL",
    "以贷养贷,BORROW_OR_SELL",
    "protect your credit score,CREDIT_RECORD",
    "影响您的征信,CREDIT_RECORD",
    "your debt,ACCOUNT_DETAIL",
    "your payment plan,ACCOUNT_DETAIL",
    "逾期三天,ACCOUNT_DETAIL",
    "1200元,ACCOUNT_DETAIL"
  })
  void unkindWordsAreFoundHoweverTheyAreSpelt(String text, Rule rule) {
    assertThat(lint.inText(text)).extracting(Lint.Finding::rule).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ABC催收中心", "Smith Collections", "Asset Recovery Ltd", "Green Law", "某某律师"})
  void aSenderIsNotNamedLikeACollector(String name) {
    assertThat(lint.inSenderName(name)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lawson lends",
        "planet",
        "The issue is known",
        "explained",
        "We would like to help",
        "小禾消费金融"
      })
  void wordsThatOnlyContainThemAreFine(String text) {
    assertThat(lint.inText(text)).isEmpty();
  }

  @Test
  void everyApprovedTextMayBeSent() {
    assertThat(new TextCheck(lint).faults(WordingFiles.templates())).isEmpty();
  }

  @Test
  void everyTextIsWrittenInEveryLanguageWithTheSameGapsAndPurpose() {
    Templates templates = WordingFiles.templates();
    for (Template template : templates.all())
      for (WrittenLanguage language : WrittenLanguage.values()) {
        Template other =
            templates
                .find(template.id(), language.tag())
                .orElseThrow(() -> new AssertionError(template.id() + " " + language));
        assertThat(other.purpose()).as(template.id()).isEqualTo(template.purpose());
        assertThat(other.asksForReply()).as(template.id()).isEqualTo(template.asksForReply());
      }
  }

  @Test
  void noPageOfThisServiceSaysThemEither() throws IOException {
    Path pages = Path.of("src/main/resources/templates");
    if (!Files.exists(pages)) return;
    try (Stream<Path> files = Files.walk(pages)) {
      // The console is for the team, who may be told of relatives and refusals by name.
      for (Path page :
          files
              .filter(Files::isRegularFile)
              .filter(each -> !each.startsWith(pages.resolve("console")))
              .toList())
        assertThat(lint.onPage(Files.readString(page))).as(page.toString()).isEmpty();
    }
    for (WrittenLanguage language : WrittenLanguage.values())
      WordingFiles.pageWords(language)
          .forEach(
              (page, words) ->
                  words.forEach(
                      (key, text) -> assertThat(lint.onPage(text)).as(page + "." + key).isEmpty()));
  }

  @Property
  boolean aForbiddenWordIsFoundBetweenAnyOtherWords(
      @ForAll("forbidden") String never,
      @ForAll("innocent") String before,
      @ForAll("innocent") String after) {
    return !lint.inText(before + " " + never + " " + after).isEmpty()
        && !lint.inText(before + "，" + never.toUpperCase(java.util.Locale.ROOT) + "。" + after)
            .isEmpty();
  }

  @Provide
  Arbitrary<String> forbidden() {
    return Arbitraries.of(
        List.of(
            "last chance",
            "紧急通知",
            "老赖",
            "final notice",
            "refinance",
            "催收",
            "lawsuit",
            "征信",
            "亲属",
            "overdue"));
  }

  @Provide
  Arbitrary<String> innocent() {
    return Arbitraries.of(List.of("Hello", "您好", "we are here", "一起看看", "", "123", "谢谢"));
  }
}
