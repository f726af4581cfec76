package humane.reminder.genuine.store;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.database.Database;
import humane.reminder.genuine.CheckCode;
import humane.reminder.neighbours.Neighbours;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class FraudSightingsTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject FraudSightings sightings;
  @Inject Database database;

  private final CheckCode code = CheckCode.drawnFrom(RANDOM);

  private List<String> reports() {
    return database.list(
        "SELECT summary FROM work_item WHERE kind = 'FRAUD_REPORT' AND summary LIKE ? ORDER BY summary",
        row -> row.text("summary"),
        "%" + code.written() + "%");
  }

  private List<String> placesKept() {
    return database.list(
        "SELECT place FROM fraud_sighting_place WHERE code = ?",
        row -> row.text("place"),
        code.written());
  }

  @Test
  void oneWhoAsksThreeTimesMakesNoWarningAndAThirdPlaceDoes() {
    for (int i = 0; i < 3; i++) sightings.add(code, "198.51.100.1");
    sightings.add(code, "198.51.100.2");
    assertThat(sightings.warnedOf()).doesNotContain(code.written());
    assertThat(reports()).hasSize(1);
    sightings.add(code, "198.51.100.3");
    sightings.add(code, "198.51.100.4");
    assertThat(sightings.warnedOf()).contains(code.written());
    assertThat(reports()).hasSize(2).last().asString().contains("from three places");
  }

  @Test
  void placesThatAskedLongerAgoThanThirtyDaysCountNoMoreAndAreForgotten() {
    sightings.add(code, "198.51.100.1");
    sightings.add(code, "198.51.100.2");
    TestClocks.moveBusinessBy(Duration.ofDays(30));
    sightings.add(code, "198.51.100.3");
    assertThat(sightings.warnedOf()).doesNotContain(code.written());
    sightings.run();
    assertThat(placesKept()).hasSize(1);
    sightings.add(code, "198.51.100.1");
    assertThat(sightings.warnedOf()).doesNotContain(code.written());
    sightings.add(code, "198.51.100.2");
    assertThat(sightings.warnedOf()).contains(code.written());
  }

  @Test
  void placesWithinThirtyDaysCountTogether() {
    sightings.add(code, "198.51.100.1");
    sightings.add(code, "198.51.100.2");
    TestClocks.moveBusinessBy(Duration.ofDays(29));
    sightings.add(code, "198.51.100.3");
    assertThat(sightings.warnedOf()).contains(code.written());
  }

  @Test
  void noAddressIsKept() {
    sightings.add(code, "198.51.100.1");
    assertThat(placesKept()).hasSize(1).noneMatch(place -> place.contains("198.51"));
  }
}
