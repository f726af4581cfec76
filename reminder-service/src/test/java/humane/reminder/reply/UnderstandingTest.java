package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.reply.MeaningReading.Meaning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnderstandingTest {
  private static final KeywordReading KEYWORDS =
      new KeywordReading(
          List.of(
              new Keyword(Intent.STOP, Keyword.Match.WITHIN, "stop texting", "SMS", "test"),
              new Keyword(Intent.STOP, Keyword.Match.WHOLE, "stop", "", "test")));

  @Test
  void theModelAddsWhatNoKeywordSays() {
    Reading reading = read("I lost my job, stop texting", found("HARDSHIP"));
    assertThat(reading.intents())
        .containsExactly(
            new Reading.Found(Intent.STOP, 1.0), new Reading.Found(Intent.HARDSHIP, 0.8));
    assertThat(reading.method()).isEqualTo(Reading.Method.KEYWORD);
    assertThat(reading.stops()).containsExactly(StopScope.SMS);
  }

  @Test
  void aKeywordThatIsTheWholeMessageLeavesNothingToGuess() {
    assertThat(read("Stop!", found("DISPUTE")).intents())
        .containsExactly(new Reading.Found(Intent.STOP, 1.0));
  }

  @Test
  void whatStaysBelowItsThresholdIsNotGuessed() {
    assertThat(read("hm", new Meaning("DISPUTE", 0.1, false, false))).isEqualTo(Reading.unclear());
  }

  @Test
  void aStopThatNamesNoChannelEndsAllAndOneThatNamesSomeEndsThose() {
    assertThat(read("let me be", found("STOP")).stops()).containsExactly(StopScope.ALL);
    assertThat(read("no calls and no messages", found("STOP")).stops())
        .containsExactlyInAnyOrder(StopScope.SMS, StopScope.VOICE);
    assertThat(read("能不能不拨电话", found("STOP")).stops()).containsExactly(StopScope.VOICE);
  }

  @Test
  void distressIsOfItsLikeliestKind() {
    Reading reading =
        read(
            "he will hurt me",
            found("DISTRESS"),
            new Meaning("DISTRESS.SELF_HARM", 0.2, false, false),
            new Meaning("DISTRESS.DANGER_AT_HOME", 0.7, true, false));
    assertThat(reading.distress()).contains(DistressKind.DANGER_AT_HOME);
    assertThat(reading.method()).isEqualTo(Reading.Method.MODEL);
  }

  @Test
  void nothingFollowsFromAnAdvertisementWithALureButDistressInItIsSeenByAPerson() {
    Reading win = read("win £500 now", found("SPAM"), found("STOP"));
    assertThat(win.sort()).isEqualTo(Reading.Sort.NOTHING_SAID);
    assertThat(win.has(Intent.STOP)).isFalse();
    Reading plea = read("win £500 or I end it", found("SPAM"), found("DISTRESS"));
    assertThat(plea.supposed()).containsExactly(Intent.DISTRESS);
    assertThat(plea.sort()).isEqualTo(Reading.Sort.MESSAGE);
  }

  @Test
  void withoutALureNothingIsTakenForAnAdvertisement() {
    assertThat(read("please stop this", found("SPAM"), found("STOP")).has(Intent.STOP)).isTrue();
  }

  @Test
  void whatProtectsAndIsUnsureIsSupposedAndWhatIsUnsureOtherwiseIsNot() {
    Reading reading = read("hm", supposed("DISPUTE"), supposed("HELP"));
    assertThat(reading.supposed()).containsExactly(Intent.DISPUTE);
    assertThat(reading.leading()).isEqualTo(Intent.UNCLEAR);
    assertThat(reading.waitsForAPerson()).isTrue();
  }

  @Test
  void aKeywordStaysCertainBesideASupposition() {
    Reading reading = read("stop texting, he is gone", supposed("BEREAVEMENT"), supposed("STOP"));
    assertThat(reading.has(Intent.STOP)).isTrue();
    assertThat(reading.supposed()).containsExactly(Intent.BEREAVEMENT);
  }

  @Test
  void aLanguageThatWeDoNotReadIsReadByKeywordAndThenByAPerson() {
    Reading reading = read("Hola, stop texting", found("HARDSHIP"));
    assertThat(reading.sort()).isEqualTo(Reading.Sort.FOREIGN);
    assertThat(reading.has(Intent.STOP)).isTrue();
    assertThat(reading.has(Intent.HARDSHIP)).isFalse();
    assertThat(reading.waitsForAPerson()).isTrue();
  }

  @Test
  void aDeathIsTheBorrowersUnlessItIsClearlyAnothers() {
    Meaning another = new Meaning("BEREAVEMENT.OTHER", 0.9, true, false);
    assertThat(read("my aunt died", found("BEREAVEMENT"), another).ofAnother()).isTrue();
    assertThat(
            read(
                    "she died",
                    found("BEREAVEMENT"),
                    another,
                    new Meaning("BEREAVEMENT.BORROWER", 0.2, false, false))
                .ofAnother())
        .isFalse();
    assertThat(read("somebody died", found("BEREAVEMENT")).ofAnother()).isFalse();
  }

  @Test
  void signsWithoutAWordSayNothingButAFaceMaySaySomething() {
    assertThat(read("...").sort()).isEqualTo(Reading.Sort.NOTHING_SAID);
    assertThat(read("😭").sort()).isEqualTo(Reading.Sort.MESSAGE);
  }

  private static Meaning supposed(String name) {
    return new Meaning(name, 0.3, false, true);
  }

  private static Meaning found(String name) {
    return new Meaning(name, 0.8, true, false);
  }

  private static Reading read(String message, Meaning... meanings) {
    return new Understanding(
            KEYWORDS, words -> Stream.of(meanings).toList(), words -> !words.startsWith("Hola"))
        .read(message);
  }
}
