package humane.borrower.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SegmentRuleTest {
  private static Segment of(String utilisation, Integer... months) {
    return SegmentRule.segmentOf(
        new Behaviour(List.of(months), utilisation == null ? null : new BigDecimal(utilisation)));
  }

  @Test
  void aFirstLateMonthIsSelfCare() {
    assertThat(of("0.4", 1, 0, 0, 0, 0, 0)).isEqualTo(Segment.SELF_CARE);
  }

  @Test
  void twoMonthsBehindIsStandard() {
    assertThat(of("0.4", 2, 0, 0, 0, 0, 0)).isEqualTo(Segment.STANDARD);
  }

  @Test
  void oftenLateWithAFullCardIsEarlySupport() {
    assertThat(of("0.95", 2, 1, 0, 0, 0, 0)).isEqualTo(Segment.EARLY_SUPPORT);
  }

  @Test
  void nothingKnownIsStandard() {
    assertThat(of(null)).isEqualTo(Segment.STANDARD);
  }

  @Property
  void worseBehaviourNeverMeansLessHelp(
      @ForAll @Size(6) List<@IntRange(min = -2, max = 8) Integer> months,
      @ForAll @IntRange(max = 5) int month,
      @ForAll @IntRange(max = 4) int later,
      @ForAll @IntRange(max = 150) int percent,
      @ForAll @IntRange(max = 50) int more) {
    List<Integer> worse = new ArrayList<>(months);
    worse.set(month, worse.get(month) + later);
    Segment before = SegmentRule.segmentOf(new Behaviour(months, BigDecimal.valueOf(percent, 2)));

    assertThat(SegmentRule.segmentOf(new Behaviour(worse, BigDecimal.valueOf(percent + more, 2))))
        .isGreaterThanOrEqualTo(before);
  }
}
