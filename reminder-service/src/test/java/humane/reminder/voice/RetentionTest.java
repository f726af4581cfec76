package humane.reminder.voice;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.voice.store.RetentionFile;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");

  private final Retention retention = RetentionFile.read();

  @Test
  void whatSomebodyElseSaidIsGoneWithinADayWhereverTheyAre() {
    for (String country : new String[] {"CN", "US", "IN", ""})
      for (Disposition of : new Disposition[] {Disposition.THIRD_PARTY, Disposition.WRONG_PERSON})
        assertThat(retention.of(country, of, AT))
            .isEqualTo(
                new Retention.Kept(Instant.parse("2026-11-26T02:00:00Z"), "HOUSE-SOMEBODY-ELSE"));
  }

  @Test
  void theCountryOfTheBorrowerSaysHowLongTheirOwnIsKept() {
    assertThat(retention.of("CN", Disposition.PROMISE, AT).rule()).isEqualTo("CN-CFC-02");
    assertThat(retention.of("US", Disposition.PROMISE, AT).until())
        .isEqualTo(Instant.parse("2029-11-25T02:00:00Z"));
  }

  @Test
  void aRuleThatIsNotInForceYetSaysNothing() {
    assertThat(retention.of("IN", Disposition.PROMISE, AT).rule()).isEqualTo("HOUSE-RECORDINGS");
    assertThat(
            retention.of("IN", Disposition.PROMISE, Instant.parse("2027-01-01T00:00:00Z")).rule())
        .isEqualTo("IN-11");
  }
}
