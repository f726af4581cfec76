package humane.reminder.wording;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.wording.store.WordingFiles;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelplinesTest {
  private static final HelplineHours OFFICE =
      new HelplineHours(
          false,
          ZoneId.of("Asia/Shanghai"),
          List.of(
              new HelplineHours.Stretch(
                  List.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0))));
  private static final HelplineHours ALWAYS =
      new HelplineHours(true, ZoneId.of("Asia/Shanghai"), List.of());

  private final Helplines lines = WordingFiles.helplines();

  /** HL-R-01. */
  @Test
  void aCrisisLineComesFirstAndStandsBesideTheEmergencyNumbersAlone() {
    assertThat(lines.forSelfHarm("CN", WrittenLanguage.CHINESE_SIMPLIFIED))
        .isEqualTo("心理援助热线 12356；报警 110（24小时）；急救 120（24小时）");
    assertThat(lines.forSelfHarm("US", WrittenLanguage.ENGLISH))
        .isEqualTo(
            "Suicide and crisis line (call or text) 988 (24 hours); Emergency 911 (24 hours)");
  }

  /** HL-R-03, HL-R-04. */
  @Test
  void whoComplainsIsToldWhereElseToTurnAndNothingWhereNobodyIsKnown() {
    assertThat(lines.forComplaint("CN", WrittenLanguage.CHINESE_SIMPLIFIED))
        .isEqualTo("国家金融监督管理总局消费者投诉热线 12378；中国人民银行金融消费权益保护热线 12363");
    assertThat(lines.forComplaint("US", WrittenLanguage.ENGLISH))
        .isEqualTo("Consumer Financial Protection Bureau 855-411-2372");
    assertThat(lines.forComplaint("", WrittenLanguage.ENGLISH)).isEmpty();
  }

  @Test
  void inDangerOnlyTheEmergencyNumberIsNamed() {
    assertThat(lines.forDanger("GB", WrittenLanguage.ENGLISH))
        .isEqualTo("Emergency 999 (24 hours)");
  }

  @Test
  void aCountryOfTheUnionHasTheUnionsNumber() {
    assertThat(lines.forDanger("DE", WrittenLanguage.ENGLISH))
        .isEqualTo("Emergency 112 (24 hours)");
    assertThat(lines.shownIn("IE")).extracting(Helpline::id).contains("HL-EU-01", "HL-EU-04");
  }

  @Test
  void aLineOfOnePartOfACountryIsNotShownForTheWhole() {
    assertThat(lines.shownIn("GB")).extracting(Helpline::id).doesNotContain("HL-UK-03");
    assertThat(lines.shownIn("GB-SCT")).extracting(Helpline::id).doesNotContain("HL-UK-03");
    assertThat(lines.shownIn("GB-EAW"))
        .extracting(Helpline::id)
        .contains("HL-UK-01", "HL-UK-02", "HL-UK-03");
  }

  /** HL-R-04. */
  @Test
  void anUnknownCountryGetsNoGuess() {
    assertThat(lines.forSelfHarm("BR", WrittenLanguage.ENGLISH))
        .isEqualTo("your local emergency number");
    assertThat(lines.shownIn("BR")).isEmpty();
  }

  /** HL-R-05. */
  @Test
  void outsideItsHoursALineIsClosedAndAnOpenOneIsNamed() {
    Helpline office = line("X-1", Helpline.Kind.COMPLAINT, "S2-H", OFFICE, "S2-H");
    Helpline always = line("X-2", Helpline.Kind.CRISIS, "S2-H", ALWAYS, "S2-H");
    Helplines both = new Helplines(List.of(office, always));
    Instant beforeOpening = Instant.parse("2026-11-23T00:59:59Z");
    Instant opening = Instant.parse("2026-11-23T01:00:00Z");
    Instant closing = Instant.parse("2026-11-23T09:00:00Z");
    assertThat(both.insteadOf(office, "CN", beforeOpening)).contains(always);
    assertThat(both.insteadOf(office, "CN", opening)).isEmpty();
    assertThat(both.insteadOf(office, "CN", closing)).contains(always);
  }

  @Test
  void hoursThatAreNotSureAreNeitherStatedNorHeldAgainstALine() {
    Helpline unsure = line("X-1", Helpline.Kind.COMPLAINT, "S2-H", OFFICE, "S2-M");
    assertThat(unsure.confirmedHours()).isNull();
    assertThat(unsure.isClosedAt(Instant.parse("2026-11-22T00:00:00Z"))).isFalse();
  }

  /** HL-R-06. */
  @ParameterizedTest
  @CsvSource({
    "M, EMERGENCY, false",
    "M-L, EMERGENCY, false",
    "M-H, EMERGENCY, true",
    "M-H, CRISIS, false",
    "M-H, COMPLAINT, false",
    "S1-M, ADVICE, false",
    "S2-M, ADVICE, true",
    "S2-M, CRISIS, false",
    "S2-H, CRISIS, true",
    "P-H, ADVICE, true",
    "not found, OTHER, false"
  })
  void whatIsOnlyRememberedIsNotShown(String confidence, Helpline.Kind kind, boolean shown) {
    Helpline line = line("X", kind, confidence, null, null);
    assertThat(line.mayBeShown()).isEqualTo(shown);
    assertThat(new Helplines(List.of(line)).shownIn("CN")).hasSize(shown ? 1 : 0);
  }

  /** HL-R-06. */
  @Test
  void aLineCheckedAQuarterAgoAsksToBeCheckedAgain() {
    assertThat(lines.toCheckAgain(LocalDate.of(2027, 2, 21))).isEmpty();
    assertThat(lines.toCheckAgain(LocalDate.of(2027, 2, 22))).isNotEmpty();
  }

  @Test
  void everyLineSaysWhereItIsFromAndWhenItIsCheckedNext() {
    assertThat(lines.all())
        .hasSizeGreaterThan(25)
        .allSatisfy(
            line -> {
              assertThat(line.source()).isNotBlank();
              assertThat(line.names()).containsKeys("en", "zh-CN");
              assertThat(line.nextCheckOn()).isEqualTo(line.verifiedOn().plusDays(90));
              assertThat(line.mayBeShown()).isTrue();
            })
        .extracting(Helpline::id)
        .doesNotHaveDuplicates();
  }

  private static Helpline line(
      String id,
      Helpline.Kind kind,
      String confidence,
      @Nullable HelplineHours hours,
      @Nullable String hoursConfidence) {
    return new Helpline(
        id,
        "CN",
        List.of(),
        kind,
        Map.of("en", "A line", "zh-CN", "热线"),
        "1",
        null,
        hours,
        hoursConfidence,
        List.of(),
        "a page",
        confidence,
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2027, 2, 21));
  }
}
