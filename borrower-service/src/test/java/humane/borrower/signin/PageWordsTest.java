package humane.borrower.signin;

import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.signin.web.Words;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageWordsTest {
  /** A part of what conduct.md section 1 refuses, for pages. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)\\b(last chance|final notice|urgent|immediately|legal action|lawsuit|court|consequences|shame|relatives?|your family|mother|father|employer|refinance|borrow|collections?|recovery"
              + "|credit score|debt|overdue|failed to|deadline)\\b|紧急|最后|起诉|法律责任|法律手段|征信|老赖|亲属|亲友|家人|父母|单位|借新还旧|催收|逾期|欠款|债务|后果|马上还|立即还");

  private final Words words = new Words();

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(words.in(Words.ENGLISH).keySet()).isEqualTo(words.in(Words.CHINESE).keySet());
    assertThat(words.in(Words.ENGLISH).values()).noneMatch(String::isBlank);
    assertThat(words.in(Words.CHINESE).values()).noneMatch(String::isBlank);
  }

  @Test
  void noWordOnAPageThreatensShamesOrHurries() {
    for (String language : new String[] {Words.ENGLISH, Words.CHINESE})
      words
          .in(language)
          .forEach(
              (key, text) ->
                  assertThat(NEVER.matcher(text.replace("最后四位", "")).find())
                      .as(key + ": " + text)
                      .isFalse());
  }
}
