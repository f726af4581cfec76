package humane.reminder.wording;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.wording.store.WordingFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelplinesTest {
  private final Helplines lines = WordingFiles.helplines();

  @Test
  void aCrisisLineComesFirstAndStandsBesideTheEmergencyNumbers() {
    assertThat(lines.forSelfHarm("CN", WrittenLanguage.CHINESE_SIMPLIFIED))
        .isEqualTo("心理援助热线 12356；报警 110（24小时）；急救 120（24小时）");
    assertThat(lines.forSelfHarm("US", WrittenLanguage.ENGLISH))
        .startsWith("Suicide and crisis line (call or text) 988 (24 hours); ");
  }

  @Test
  void inDangerOnlyTheEmergencyNumberIsNamed() {
    assertThat(lines.forDanger("GB", WrittenLanguage.ENGLISH))
        .isEqualTo("Emergency 999 (24 hours)");
  }

  @Test
  void anUnknownCountryGetsNoGuess() {
    assertThat(lines.forSelfHarm("BR", WrittenLanguage.ENGLISH))
        .isEqualTo("your local emergency number");
  }

  @Test
  void aNumberOnlyRememberedIsNotShown() {
    Helpline remembered =
        new Helpline(
            "X",
            "CN",
            Helpline.Kind.CRISIS,
            Map.of("en", "Old line"),
            "1",
            null,
            "memory",
            "M",
            LocalDate.of(2026, 11, 23));
    assertThat(remembered.mayBeShown()).isFalse();
    assertThat(new Helplines(List.of(remembered)).forSelfHarm("CN", WrittenLanguage.ENGLISH))
        .isEqualTo("your local emergency number");
  }

  @Test
  void aLineCheckedAQuarterAgoAsksToBeCheckedAgain() {
    assertThat(lines.toCheckAgain(LocalDate.of(2027, 2, 21))).isEmpty();
    assertThat(lines.toCheckAgain(LocalDate.of(2027, 2, 22))).isNotEmpty();
  }
}
