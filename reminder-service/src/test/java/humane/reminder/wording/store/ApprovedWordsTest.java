package humane.reminder.wording.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import humane.reminder.contactpolicy.Purpose;
import humane.reminder.voice.store.PromptFiles;
import humane.reminder.wording.Template;
import humane.reminder.wording.WrittenLanguage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing goes out, sounds or is shown that nobody has approved, or that is not translated. */
class ApprovedWordsTest {
  private static final Map<String, String> WORDS = Map.of("title", "Rules");

  @Test
  void aPageThatSaysWhoApprovedItIsShown() {
    assertThat(
            WordingFiles.approved(
                Map.of(
                    "rules",
                    WORDS,
                    "approved",
                    Map.of("version", "2", "by", "Li", "on", "2026-11-25")),
                "a file"))
        .containsOnlyKeys("rules");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,Li,2026-11-25",
        "1,-,2026-11-25",
        "1,Li,-",
        "1,' ',2026-11-25",
        "0,Li,2026-11-25",
        "one,Li,2026-11-25",
        "1,Li,yesterday"
      })
  void oneThatDoesNotIsRefusedByName(String version, String by, String on) {
    Map<String, String> approval = new HashMap<>();
    if (version != null) approval.put("version", version);
    if (by != null) approval.put("by", by);
    if (on != null) approval.put("on", on);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WordingFiles.approved(Map.of("rules", WORDS, "approved", approval), "a file"))
        .withMessageContaining("a file");
  }

  @Test
  void aFileWithoutAWordOfApprovalIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordingFiles.approved(Map.of("rules", WORDS), "a file"));
  }

  @Test
  void aTextWithoutApprovalIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Template.Approval(" ", LocalDate.of(2026, 11, 25)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Template(
                    "first",
                    "en",
                    0,
                    Purpose.PAYMENT_REMINDER,
                    true,
                    new Template.Approval("Li", LocalDate.of(2026, 11, 25)),
                    "Hello"));
  }

  @Test
  void everyTextPageAndPromptStandsInEveryLanguage() {
    for (WrittenLanguage language : WrittenLanguage.values()) {
      Map<String, Map<String, String>> pages = WordingFiles.pageWords(language);
      Map<String, Map<String, String>> english = WordingFiles.pageWords(WrittenLanguage.ENGLISH);
      assertThat(pages.keySet()).isEqualTo(english.keySet());
      pages.forEach(
          (page, words) ->
              assertThat(english)
                  .hasEntrySatisfying(
                      page, same -> assertThat(words.keySet()).isEqualTo(same.keySet())));
      assertThat(PromptFiles.scripts()).containsKey(language);
    }
    Map<String, Set<String>> languages =
        WordingFiles.templates().all().stream()
            .collect(
                Collectors.groupingBy(
                    Template::id, Collectors.mapping(Template::language, Collectors.toSet())));
    assertThat(languages)
        .allSatisfy((id, in) -> assertThat(in).as(id).containsExactlyInAnyOrder("en", "zh-CN"));
  }
}
