package humane.borrower.contactpoint;

import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.contactpoint.phone.PhoneNumberReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A difference between number and address widens what may be, and never narrows it. */
class PlausibleZonesTest {
  private final PhoneNumberReader reader = new PhoneNumberReader();

  private List<String> zonesOf(String number) {
    return ((ReadNumber.Understood) reader.read(number)).zones();
  }

  @Test
  void aNumberOfManyZonesAgreesWithAnAddressInOneOfThem() {
    List<String> australian = zonesOf("+61412345678");
    assertThat(australian).hasSizeGreaterThan(3).contains("Australia/Sydney");
    assertThat(PlausibleZones.of("Australia/Sydney", List.of(australian)))
        .containsExactly("Australia/Sydney");
  }

  @Test
  void aNumberOfManyZonesBesideAnAddressElsewhereMakesAllOfThemPlausible() {
    List<String> australian = zonesOf("+61412345678");
    assertThat(PlausibleZones.of("Asia/Shanghai", List.of(australian)))
        .startsWith("Asia/Shanghai")
        .containsAll(australian);
  }

  @Test
  void aNumberThatTellsAPlaceCountsBesideTheAddress() {
    assertThat(PlausibleZones.of("America/Los_Angeles", List.of(zonesOf("+12125550123"))))
        .containsExactly("America/Los_Angeles", "America/New_York");
  }

  @Test
  void twoNumbersWidenMoreThanOne() {
    assertThat(
            PlausibleZones.of(
                "America/Los_Angeles", List.of(zonesOf("+12125550123"), zonesOf("+13125550123"))))
        .containsExactly("America/Los_Angeles", "America/Chicago", "America/New_York");
  }

  @Test
  void withoutAnAddressNothingIsGuessed() {
    assertThat(PlausibleZones.of(null, List.of(zonesOf("+12125550123")))).isEmpty();
  }
}
