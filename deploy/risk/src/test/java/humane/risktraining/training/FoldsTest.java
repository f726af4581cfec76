package humane.risktraining.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final boolean[] DEFAULTED = new boolean[103];

  static {
    for (int at = 0; at < DEFAULTED.length; at += 4) DEFAULTED[at] = true;
  }

  @Test
  void eachAccountIsInsideOneFoldAndOutsideTheOthers() {
    Folds folds = Folds.of(DEFAULTED, 5, 1);

    int[] all =
        IntStream.range(0, 5).flatMap(fold -> Arrays.stream(folds.inside(fold))).sorted().toArray();
    assertThat(all).isEqualTo(IntStream.range(0, DEFAULTED.length).toArray());
    for (int fold = 0; fold < 5; fold++)
      assertThat(folds.outside(fold)).doesNotContain(folds.inside(fold)).hasSizeBetween(81, 84);
  }

  @Test
  void defaultsAreSharedOutEvenly() {
    Folds folds = Folds.of(DEFAULTED, 5, 1);

    for (int fold = 0; fold < 5; fold++)
      assertThat(Arrays.stream(folds.inside(fold)).filter(place -> DEFAULTED[place]).count())
          .isBetween(5L, 6L);
  }

  @Test
  void theSeedDecides() {
    assertThat(Folds.of(DEFAULTED, 5, 1).inside(0))
        .isEqualTo(Folds.of(DEFAULTED, 5, 1).inside(0))
        .isNotEqualTo(Folds.of(DEFAULTED, 5, 2).inside(0));
  }
}
