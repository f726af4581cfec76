package humane.borrower.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import humane.borrower.segment.config.ReasonWords;
import humane.risk.AccountHistory;
import humane.risk.HelpThresholds;
import humane.risk.HistoryForm;
import humane.risk.ReasonTheme;
import humane.risk.RiskFeature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SegmentChoiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final List<HelpThresholds> THRESHOLDS =
      List.of(new HelpThresholds(DAY, 0.12, 0.4, "test"));
  private static final SegmentChoice BY_MODEL =
      new SegmentChoice(Optional.of(HandMadeModel.MODEL), THRESHOLDS);
  private static final SegmentChoice BY_RULE = new SegmentChoice(Optional.empty(), THRESHOLDS);

  private static AccountHistory kept(double newest, double utilisation) {
    return AccountHistory.ofPortfolio(
        new double[] {newest, 0, 0, 0, 0, 0}, utilisation, 100, 100, 0, 0, 12);
  }

  private static double oddsToProbability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  @Test
  void theModelsProbabilityAndTheThresholdsChooseTheLadder() {
    SegmentVerdict quiet = BY_MODEL.verdict(kept(0, 0.3), DAY);
    SegmentVerdict late = BY_MODEL.verdict(kept(1, 0.95), DAY);
    SegmentVerdict later = BY_MODEL.verdict(kept(2, 0.95), DAY);

    assertThat(quiet.probability()).isEqualTo(oddsToProbability(-3), within(1e-9));
    assertThat(quiet.segment()).isEqualTo(Segment.SELF_CARE);
    assertThat(late.probability()).isEqualTo(oddsToProbability(0), within(1e-9));
    assertThat(late.segment()).isEqualTo(Segment.EARLY_SUPPORT);
    assertThat(later.probability()).isEqualTo(oddsToProbability(3), within(1e-9));
    assertThat(BY_MODEL.verdict(kept(1, 0.3), DAY).segment()).isEqualTo(Segment.SELF_CARE);
    assertThat(later.by()).isEqualTo(SegmentDecider.MODEL);
  }

  @Test
  void anAccountOfWhichNoMonthIsKnownIsNotGuessedAt() {
    SegmentVerdict verdict = BY_MODEL.verdict(kept(Double.NaN, 0.99), DAY);

    assertThat(verdict).isEqualTo(new SegmentVerdict(Segment.STANDARD, SegmentDecider.RULE, null));
    assertThat(BY_MODEL.reasons(kept(Double.NaN, 0.99))).isEmpty();
  }

  @Test
  void withoutAModelTheRuleDecidesAsBefore() {
    for (int newest = -2; newest < 5; newest++)
      for (double used : new double[] {0.1, 0.89, 0.9, 1.2}) {
        AccountHistory history = kept(newest, used);
        assertThat(BY_RULE.verdict(history, DAY).segment())
            .isEqualTo(SegmentRule.segmentOf(Behaviour.of(history)));
      }
  }

  @Test
  void reasonsComeFromWhatMovedTheScoreTheWeightiestFirst() {
    assertThat(BY_MODEL.reasons(kept(2, 0.95)))
        .containsExactly(
            new SegmentReason(ReasonTheme.RECENT_MONTHS, true),
            new SegmentReason(ReasonTheme.USE_OF_LIMIT, true));
    assertThat(BY_MODEL.reasons(kept(0, 0.3)))
        .containsExactly(
            new SegmentReason(ReasonTheme.RECENT_MONTHS, false),
            new SegmentReason(ReasonTheme.USE_OF_LIMIT, false));
    assertThat(BY_RULE.reasons(kept(2, 0.95)))
        .containsExactly(
            new SegmentReason(ReasonTheme.RECENT_MONTHS, true),
            new SegmentReason(ReasonTheme.EARLIER_MONTHS, true),
            new SegmentReason(ReasonTheme.USE_OF_LIMIT, true));
  }

  @Test
  void aModelOfCardStatementsCannotJudgeAPortfolio() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SegmentChoice(
                    Optional.of(HandMadeModel.of(HistoryForm.STATEMENTS, RiskFeature.LIMIT)),
                    THRESHOLDS))
        .withMessageContaining("--for-portfolio");
  }

  @Test
  void everyReasonHasAKindSentenceInBothLanguages() {
    Pattern never =
        Pattern.compile("(?i)overdue|debt|default|risk|fail|late\\b|bad|score|逾期|欠款|债|违约|风险|失信|催");
    Set<String> codes = new TreeSet<>();
    for (Segment segment : Segment.values()) codes.add(segment.name());
    codes.addAll(List.of("ASK_A_PERSON", "NOTHING_KNOWN"));
    for (ReasonTheme theme : ReasonTheme.values())
      for (boolean more : new boolean[] {true, false})
        codes.add(new SegmentReason(theme, more).code());
    for (String language : Arrays.asList(ReasonWords.ENGLISH, ReasonWords.CHINESE)) {
      var sentences = new ReasonWords().in(language);
      assertThat(sentences.byCode().keySet()).containsExactlyInAnyOrderElementsOf(codes);
      sentences
          .byCode()
          .forEach(
              (code, sentence) -> {
                assertThat(sentence).as(code).isNotBlank();
                assertThat(never.matcher(sentence).find()).as(code + ": " + sentence).isFalse();
              });
    }
  }
}
