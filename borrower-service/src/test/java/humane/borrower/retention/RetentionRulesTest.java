package humane.borrower.retention;

import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.lawclock.LawClocks;
import humane.borrower.lawclock.packs.ClockFiles;
import humane.borrower.retention.RetentionVerdict.Forget;
import humane.borrower.retention.RetentionVerdict.Keep;
import humane.borrower.retention.RetentionVerdict.KeepReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {
  private static final LawClocks LAW = ClockFiles.shipped();
  private static final LocalDate CLOSED = LocalDate.of(2025, 3, 10);

  private static Kept in(String place, @Nullable LocalDate closedOn) {
    return new Kept("b", List.of(place), closedOn, null, false, false);
  }

  private static RetentionVerdict on(Kept kept, LocalDate day) {
    return Retention.of(kept, LAW, day);
  }

  @Test
  void theLastDayOfTheFiveChineseYearsIsStillKept() {
    assertThat(on(in("CN", CLOSED), LocalDate.of(2030, 3, 10)))
        .isEqualTo(new Keep(KeepReason.PERIOD_RUNNING));
    assertThat(on(in("CN", CLOSED), LocalDate.of(2030, 3, 11)))
        .isEqualTo(new Forget("CN-CFC-02", LocalDate.of(2030, 3, 10)));
  }

  @Test
  void anOpenAccountALawsuitAndAnOpenComplaintKeepWhateverTheDate() {
    LocalDate late = LocalDate.of(2060, 1, 1);
    assertThat(on(in("CN", null), late)).isEqualTo(new Keep(KeepReason.ACCOUNT_OPEN));
    assertThat(on(new Kept("b", List.of("CN"), CLOSED, null, true, false), late))
        .isEqualTo(new Keep(KeepReason.LITIGATION));
    assertThat(on(new Kept("b", List.of("CN"), CLOSED, CLOSED, false, true), late))
        .isEqualTo(new Keep(KeepReason.COMPLAINT_OPEN));
  }

  @Test
  void whereThePlaceIsNotKnownTheLongestKnownPeriodCounts() {
    assertThat(on(in("ZZ", CLOSED), LocalDate.of(2030, 3, 10)))
        .isEqualTo(new Keep(KeepReason.PERIOD_RUNNING));
  }

  @Test
  void whereNoRowNamesAPeriodNothingGoesByItself() {
    assertThat(on(in("GB-EAW", CLOSED), LocalDate.of(2060, 1, 1)))
        .isEqualTo(new Keep(KeepReason.NO_PERIOD_KNOWN));
  }
}
