package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDenialTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wei | I'm not Wei",
        "Wei | I’m not Wei.",
        "Wei | not wei",
        "Wei | Not Wei!",
        "Wei | NOT WEI",
        "Wei | this isn't Wei",
        "Wei | This is not Wei",
        "Wei | No, I am not Mr. Wei",
        "Wei | my name is not Wei",
        "Wei | there is no Wei here",
        "Wei | I don't know any Wei",
        "Wei | sorry, i'm not wei, you have the wrong one",
        "Wei | 我不是Wei",
        "Mary Ann | I'm not Mary Ann",
        "Wei Li | I am not Li Wei",
        "Wei Li | I'm not Mr Li",
        "李伟 | 我不是李伟",
        "李伟 | 我不是 李伟。",
        "李伟 | 我不是李偉",
        "李伟 | 你好，我不是李伟先生",
        "李伟 | 我不是李先生，别发了",
        "李伟 | 我不叫李伟",
        "李伟 | 不认识李伟",
        "李伟 | 这里没有李伟这个人",
        "李伟 | 查无李伟",
        "李伟 | 这不是李伟的号码",
        "李伟 | 不是小李",
        "陈晓红 | 我不是陳曉紅",
        "陈晓红 | 我不是晓红",
        "欧阳娜娜 | 我不是欧阳小姐"
      })
  void whoSaysNotToBeTheOneWeNamedIsAWrongPerson(String name, String words) {
    assertThat(NameDenial.isPossible(words)).isTrue();
    assertThat(NameDenial.in(words, Set.of(name))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wei | I'm not Na",
        "Wei | No, Wei will pay",
        "Wei | I am Wei and I cannot pay",
        "Wei | I will not be weighed",
        "Wei | It is not Wei's fault",
        "Wei | Wei here, not today please",
        "Wei Li | I'm not Li Na",
        "李伟 | 我是李伟，不是骗子",
        "李伟 | 你是不是李伟",
        "李伟 | 不是李伟的错",
        "李伟 | 我不是李娜",
        "李伟 | 李伟不会还的",
        "李伟 | 我不是故意的"
      })
  void whoDeniesSomethingElseIsNot(String name, String words) {
    assertThat(NameDenial.in(words, Set.of(name))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PLAN", "好的", "Call me tomorrow"})
  void mostMessagesNeedNoNameAtAll(String words) {
    assertThat(NameDenial.isPossible(words)).isFalse();
  }
}
