package humane.reminder.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DueTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void distressIsDueInAQuarterOfAnHourAlsoAtNight() {
    assertThat(WorkItemKind.DISTRESS.due().from(Instant.parse("2026-11-28T18:00:00Z"), SHANGHAI))
        .isEqualTo("2026-11-28T18:15:00Z");
  }

  @Test
  void aWorkingDayOnFridayIsMonday() {
    assertThat(
            WorkItemKind.PERSON_WANTED.due().from(Instant.parse("2026-11-27T02:00:00Z"), SHANGHAI))
        .isEqualTo("2026-11-30T02:00:00Z");
  }

  @Test
  void aDisputeHasFiveWorkingDays() {
    assertThat(WorkItemKind.DISPUTE.due().from(Instant.parse("2026-11-23T02:00:00Z"), SHANGHAI))
        .isEqualTo("2026-11-30T02:00:00Z");
  }
}
