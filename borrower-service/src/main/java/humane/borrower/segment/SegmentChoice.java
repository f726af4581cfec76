package humane.borrower.segment;

import humane.risk.AccountHistory;
import humane.risk.HelpThresholds;
import humane.risk.HistoryForm;
import humane.risk.ReasonTheme;
import humane.risk.RiskModel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the ladder of an account: by a trained model where there is one and the months are known,
 * otherwise by the plain rule. It chooses nothing else.
 */
public final class SegmentChoice {
  private static final int REASONS_MAX = 3;

  /** Less than this many log odds is no reason worth a sentence. */
  private static final double REASON_MIN = 0.02;

  private final Optional<RiskModel> model;
  private final List<HelpThresholds> thresholds;

  /**
   * @throws IllegalArgumentException when the model asks what a portfolio file does not say
   */
  public SegmentChoice(Optional<RiskModel> model, List<HelpThresholds> thresholds) {
    this.model = model;
    this.thresholds = List.copyOf(thresholds);
    if (model.isPresent() && !model.get().form().isGivenBy(HistoryForm.PORTFOLIO))
      throw new IllegalArgumentException(
          "it asks for card statements, which a portfolio file does not hold; train it with --for-portfolio");
  }

  public Optional<RiskModel> model() {
    return model;
  }

  /**
   * @param day whose thresholds count
   */
  public SegmentVerdict verdict(AccountHistory history, LocalDate day) {
    if (!judgedByModel(history))
      return new SegmentVerdict(
          SegmentRule.segmentOf(Behaviour.of(history)), SegmentDecider.RULE, null);
    double probability = model.orElseThrow().probability(history);
    Segment segment =
        switch (HelpThresholds.on(day, thresholds).helpFor(probability)) {
          case SELF_CARE -> Segment.SELF_CARE;
          case STANDARD -> Segment.STANDARD;
          case EARLY_SUPPORT -> Segment.EARLY_SUPPORT;
        };
    return new SegmentVerdict(segment, SegmentDecider.MODEL, probability);
  }

  /** What weighed most, the weightiest first; empty when little is known. */
  public List<SegmentReason> reasons(AccountHistory history) {
    if (!judgedByModel(history)) return SegmentRule.reasons(Behaviour.of(history));
    Comparator<Map.Entry<ReasonTheme, Double>> weight =
        Comparator.comparingDouble(theme -> -Math.abs(theme.getValue()));
    return model.orElseThrow().themes(history).entrySet().stream()
        .filter(theme -> Math.abs(theme.getValue()) >= REASON_MIN)
        .sorted(weight)
        .limit(REASONS_MAX)
        .map(theme -> new SegmentReason(theme.getKey(), theme.getValue() > 0))
        .toList();
  }

  /** An account of which no month is known is not guessed at. */
  private boolean judgedByModel(AccountHistory history) {
    return model.isPresent() && !Double.isNaN(history.status()[0]);
  }
}
