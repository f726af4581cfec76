package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.reply.store.KeywordFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordReadingTest {
  private final KeywordReading reading = KeywordFile.reading();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop",
        " Stop. ",
        "ＳＴＯＰ",
        "STOP!!!",
        "🛑 STOP 🛑",
        "Stop please",
        "please stop",
        "STOPALL",
        "UNSUBSCRIBE",
        "CANCEL",
        "END",
        "QUIT",
        "REVOKE",
        "OPTOUT",
        "opt out",
        "opt-out",
        "ARRET",
        "ARRETE",
        "ARRETT",
        "T",
        "t",
        "Ｔ",
        "TD",
        "N",
        "R",
        "退订",
        "退訂",
        "回T",
        "T退订",
        "请退订，谢谢",
        "退订！",
        "stop texting me",
        "Stop calling",
        "Leave me alone",
        "don’t contact me again",
        "不要再联系我",
        "不要再聯繫我了",
        "别再联系",
        "别发了",
        "停止",
        "remove me from your list",
        "Stop. I have had enough.",
        "退订 START",
        "别再给我打电话",
        "“T”",
        "stop it",
        "STOP STOP STOP",
        "Reply STOP",
        "STOP to end texts",
        "I said stop",
        "unsub",
        "STOPP",
        "STOP PLAN",
        "别发",
        "停止短信",
        "拒收",
        "取消",
        "别打扰我",
        "不要再打扰我",
        "不要再发信息给我"
      })
  void wordsThatEndMessagesAreAStop(String text) {
    assertThat(reading.read(text).leading()).isEqualTo(Intent.STOP);
  }

  @ParameterizedTest
  @CsvSource({
    "STOP,THIS_CHANNEL",
    "T,THIS_CHANNEL",
    "退订,THIS_CHANNEL",
    "stop texting me,SMS",
    "stop calling me,VOICE",
    "不要再打电话了,VOICE",
    "leave me alone,ALL",
    "不要再联系我,ALL",
    "STOPALL,ALL",
    "別再騷擾我,ALL"
  })
  void aStopEndsWhatItNamesAndElseTheChannelItCameBy(String text, StopScope scope) {
    assertThat(reading.read(text).stops()).containsExactly(scope);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stop calling and stop texting!",
        "STOP calling and texting",
        "STOP texting and calling me",
        "stop calls and texts",
        "Stop the calls & the texts please",
        "no more calls/texts",
        "do not call or text me",
        "don't text me and don't call me",
        "别打电话也别发短信",
        "不要再打电话和发短信了",
        "别打电话、短信",
        "不要短信和电话，退订"
      })
  void aStopThatNamesTwoChannelsEndsBoth(String text) {
    assertThat(reading.read(text).stops()).contains(StopScope.VOICE, StopScope.SMS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP and don't call me",
        "STOP. Don't call me either.",
        "退订，也别打电话",
        "退订 别打电话",
        "Stop stop calling"
      })
  void thePlainWordBesideANamedChannelEndsThisOneToo(String text) {
    assertThat(reading.read(text).stops())
        .isEqualTo(Set.of(StopScope.VOICE, StopScope.THIS_CHANNEL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop calling, text me instead", "别打电话，可以发短信", "Please stop calling me"})
  void aChannelThatIsAskedForInsteadStaysOpen(String text) {
    assertThat(reading.read(text).stops()).containsExactly(StopScope.VOICE);
  }

  @ParameterizedTest
  @CsvSource({
    "停止发送短信,SMS",
    "别发信息了,SMS",
    "别来烦我,ALL",
    "请勿打扰,ALL",
    "不想再收到你们的短信,SMS",
    "删除我的号码,ALL",
    "Delete my number,ALL",
    "never text me again,SMS",
    "quit texting me,SMS",
    "do not message me,SMS",
    "take me off your list,ALL",
    "stop calls,VOICE",
    "S T O P,THIS_CHANNEL",
    "s.t.o.p.,THIS_CHANNEL",
    "unsubscribe my number from this list right now please,THIS_CHANNEL",
    "ALTO,THIS_CHANNEL",
    "PARAR,THIS_CHANNEL",
    "¡Basta!,THIS_CHANNEL"
  })
  void plainStopsInOtherWordsAreStopsOfWhatTheyName(String text, StopScope scope) {
    Reading read = reading.read(text);
    assertThat(read.leading()).isEqualTo(Intent.STOP);
    assertThat(read.stops()).containsExactly(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG,WRONG_PERSON",
    "错,WRONG_PERSON",
    "“错”,WRONG_PERSON",
    "錯,WRONG_PERSON",
    "不是本人,WRONG_PERSON",
    "wrong number,WRONG_PERSON",
    "Sorry you have the wrong number,WRONG_PERSON",
    "你打错了,WRONG_PERSON",
    "我想自杀,DISTRESS",
    "I want to kill myself,DISTRESS",
    "活不下去了,DISTRESS",
    "PERSON,WANTS_PERSON",
    "agent please,WANTS_PERSON",
    "人工,WANTS_PERSON",
    "转人工,WANTS_PERSON",
    "PAID,ALREADY_PAID",
    "I've already paid,ALREADY_PAID",
    "已还,ALREADY_PAID",
    "已付,ALREADY_PAID",
    "已還款,ALREADY_PAID",
    "PLAN,WANTS_PLAN",
    "plan.,WANTS_PLAN",
    "计划,WANTS_PLAN",
    "計劃,WANTS_PLAN",
    "分期,WANTS_PLAN",
    "可以分期吗？,WANTS_PLAN",
    "YES,ACCEPTS_PLAN",
    "同意,ACCEPTS_PLAN",
    "ACCEPT,ACCEPTS_PLAN",
    "接受,ACCEPTS_PLAN",
    "HELP,HELP",
    "INFO,HELP",
    "帮助,HELP",
    "幫助,HELP",
    "START,START",
    "UNSTOP,START",
    "恢复,START",
    "投诉,COMPLAINT",
    "DISPUTE,DISPUTE",
    "骗子？,AUTHENTICITY",
    "is this a scam?,AUTHENTICITY"
  })
  void aKeywordIsReadInBothLanguagesAndAnySpelling(String text, Intent intent) {
    Reading read = reading.read(text);
    assertThat(read.leading()).isEqualTo(intent);
    assertThat(read.method()).isEqualTo(Reading.Method.KEYWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "???",
        "👍",
        "I will be there at the weekend",
        "Can I pay next week?",
        "我下个月发工资再还",
        "the end of the month",
        "I do not agree with this",
        "我不同意",
        "not paid yet",
        "还没还",
        "没有计划",
        "No plan for that",
        "where do I start to explain",
        "ok thanks",
        "thank you",
        "我不是故意不还的",
        "R2",
        "don't stop",
        "I can't stop crying",
        "why do you not stop",
        "you never call me back",
        "I never text while driving",
        "enough is basta for me",
        "我不想再收到罚单",
        "打扰了，我想问一下",
        "Tomorrow"
      })
  void whatNoKeywordExplainsIsLeftToAPerson(String text) {
    Reading read = reading.read(text);
    assertThat(read.intents()).extracting(Reading.Found::intent).containsExactly(Intent.UNCLEAR);
    assertThat(read.method()).isEqualTo(Reading.Method.NONE);
  }

  @Test
  void theMostProtectiveOfSeveralMeaningsLeads() {
    Reading read = reading.read("Wrong number, stop texting me or I kill myself");
    assertThat(read.intents())
        .extracting(Reading.Found::intent)
        .containsExactly(Intent.STOP, Intent.WRONG_PERSON, Intent.DISTRESS);
    assertThat(read.distress()).contains(DistressKind.SELF_HARM);
  }

  @Test
  void everyOptOutWordOfTheCarrierTheRuleAndPracticeIsAStop() {
    List<String> words =
        List.of(
            "STOP",
            "STOPALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "REVOKE",
            "OPTOUT",
            "ARRET",
            "ARRETE",
            "ARRETT",
            "stop",
            "quit",
            "end",
            "revoke",
            "opt out",
            "cancel",
            "unsubscribe",
            "T",
            "TD",
            "N",
            "R",
            "退订");
    assertThat(words)
        .allSatisfy(
            word -> assertThat(reading.read(word).leading()).as(word).isEqualTo(Intent.STOP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'll stop by the bank",
        "can you stop by tomorrow",
        "my bus stop",
        "Yup next stop.",
        "full stop",
        "stop payments from my bank",
        "Can I stop a transaction?",
        "please stop talking",
        "stop the music",
        "stop at the shop",
        "Dear holder, 2 stop texts txt STOP to 80062",
        "Just 10p/min. To stop texts call 08712460000 (10p/min)",
        "Welcome to the club! To unsubscribe from this service reply STOP",
        "Quiz: true or false? End? Reply END SPTV",
        "Debbie Dale says hello",
        "I love zushi",
        "wo bu yao tui ding",
        "I will lose this number next week, my new one comes by post",
        "take my name off the joint account"
      })
  void aStopThatOrdersNothingFromUsStopsNothing(String text) {
    assertThat(reading.read(text).has(Intent.STOP)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "please stop harrassing me",
        "stop threatening me",
        "stop smsing me",
        "stop whatsapping me",
        "I told you to stop, do not text 07700900123 again",
        "tell your people to stop call me on 4155550100",
        "I want you to stop, call 07700900123 instead",
        "To unsubscribe reply STOP it says. STOP"
      })
  void aStopInWordsThatNobodyForesawIsNotCutAway(String text) {
    assertThat(OtherStops.without(PlainWords.of(OtherStops.withoutSmallPrint(text))))
        .contains("stop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我昨天还款转错号了",
        "bu shi ben ren huan de",
        "I typed the wrong phone number when I paid",
        "I'll top myself up on Friday"
      })
  void anOrdinarySentenceIsNoWrongPersonAndNoCryForHelp(String text) {
    Reading read = reading.read(text);
    assertThat(read.has(Intent.WRONG_PERSON) || read.has(Intent.DISTRESS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "stop again,THIS_CHANNEL",
    "stop at once,THIS_CHANNEL",
    "stop this please,THIS_CHANNEL",
    "stop everything,THIS_CHANNEL",
    "STOP 12345,THIS_CHANNEL",
    "stop that now,THIS_CHANNEL",
    "不要再打了,VOICE",
    "別再打來,VOICE",
    "不要再傳簡訊,SMS",
    "唔好再打嚟,VOICE",
    "唔好再搵我,ALL",
    "咪煩我,ALL",
    "buyao zai da le,VOICE",
    "bu yao zai da le,VOICE",
    "bú yào zài dǎ,VOICE",
    "bu2 yao4 zai4 fa1,SMS",
    "BUYAOZAIDALE,VOICE",
    "qing tui ding,THIS_CHANNEL",
    "ni hao bie zai lian xi wo,ALL"
  })
  void anOrderIsReadInItsPlaceInDialectsAndInLatinLetters(String text, StopScope scope) {
    Reading read = reading.read(text);
    assertThat(read.leading()).isEqualTo(Intent.STOP);
    assertThat(read.stops()).containsExactly(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "打錯啦,WRONG_PERSON",
    "搵錯人,WRONG_PERSON",
    "查無此人,WRONG_PERSON",
    "da cuo le,WRONG_PERSON",
    "wo bu xiang huo le,DISTRESS",
    "唔想做人,DISTRESS",
    "這不是我借的,DISPUTE",
    "機主已去世,BEREAVEMENT"
  })
  void whatElseProtectsIsReadThereToo(String text, Intent intent) {
    assertThat(reading.read(text).leading()).isEqualTo(intent);
  }

  @Test
  void yesIsAConsentToAPlanAndNeverOpensAClosedChannel() {
    assertThat(reading.read("YES").has(Intent.START)).isFalse();
  }
}
