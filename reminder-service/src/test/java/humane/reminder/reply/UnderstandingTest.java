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
    assertThat(read("hm", new Meaning("DISPUTE", 0.1, false))).isEqualTo(Reading.unclear());
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
            new Meaning("DISTRESS.SELF_HARM", 0.2, false),
            new Meaning("DISTRESS.DANGER_AT_HOME", 0.7, true));
    assertThat(reading.distress()).contains(DistressKind.DANGER_AT_HOME);
    assertThat(reading.method()).isEqualTo(Reading.Method.MODEL);
  }

  @Test
  void nothingIsGuessedFromAnAdvertisementButDistress() {
    assertThat(read("win now", found("SPAM"), found("STOP"))).isEqualTo(Reading.unclear());
    assertThat(read("win now", found("SPAM"), found("DISTRESS")).leading())
        .isEqualTo(Intent.DISTRESS);
  }

  private static Meaning found(String name) {
    return new Meaning(name, 0.8, true);
  }

  private static Reading read(String message, Meaning... meanings) {
    return new Understanding(KEYWORDS, words -> Stream.of(meanings).toList()).read(message);
  }
}
