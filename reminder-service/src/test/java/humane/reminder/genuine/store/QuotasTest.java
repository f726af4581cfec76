package humane.reminder.genuine.store;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.crypto.NumberTokens;
import humane.kit.testing.KitTestResource;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class QuotasTest {
  private static final String PLACE = "198.51.100.7";

  @Inject NumberTokens tokens;
  @Inject Database database;
  @Inject DataSource source;

  @BeforeEach
  void nobodyHasAskedYet() {
    replica(source).forget();
  }

  private Quotas replica(DataSource from) {
    return new Quotas(tokens, database, from);
  }

  @Test
  void twentyLookUpsAnHourFromOnePlaceAreSharedByAllReplicas() {
    Quotas one = replica(source);
    Quotas other = replica(source);
    for (int i = 0; i < 10; i++) {
      assertThat(one.lookUp(PLACE)).isEmpty();
      assertThat(other.lookUp(PLACE)).isEmpty();
    }
    assertThat(one.lookUp(PLACE))
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(4)));
    assertThat(other.lookUp(PLACE)).isPresent();
    assertThat(other.lookUp("198.51.100.8")).isEmpty();
  }

  @Test
  void whatMayBeAskedForThreeTimesADayIsSharedToo() {
    assertThat(replica(source).mayAsk("code +8613490104729")).isTrue();
    assertThat(replica(source).mayAsk("code +8613490104729")).isTrue();
    assertThat(replica(source).mayAsk("code +8613490104729")).isTrue();
    assertThat(replica(source).mayAsk("code +8613490104729")).isFalse();
  }

  @Test
  void noAddressAndNoNumberIsStored() {
    Quotas quotas = replica(source);
    quotas.lookUp(PLACE);
    quotas.mayAsk("code +8613490104729");
    List<String> kept =
        database.list(
            "SELECT id || encode(state, 'escape') AS kept FROM rate_limit",
            row -> row.text("kept"));
    assertThat(kept)
        .hasSize(2)
        .noneMatch(line -> line.contains(PLACE) || line.contains("490104729"));
  }

  @Test
  void whileTheDatabaseIsAwayEachReplicaKeepsTheQuotaByItself() {
    Quotas alone =
        replica(
            sourceThat(
                () -> {
                  throw new SQLException("away");
                }));
    for (int i = 0; i < 20; i++) assertThat(alone.lookUp(PLACE)).isEmpty();
    assertThat(alone.lookUp(PLACE)).isPresent();
  }

  @Test
  void aDatabaseThatHangsKeepsNoPageWaiting() {
    CountDownLatch never = new CountDownLatch(1);
    Quotas alone =
        replica(
            sourceThat(
                () -> {
                  never.await();
                  throw new SQLException("too late");
                }));
    long began = System.nanoTime();
    assertThat(alone.lookUp(PLACE)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    never.countDown();
  }

  @Test
  void whatIsOverIsSweptAndWhatIsNotStays() {
    Quotas quotas = replica(source);
    quotas.lookUp(PLACE);
    quotas.mayAsk("code +8613490104729");
    database.update(
        "UPDATE rate_limit SET expires_at = 0 WHERE id = (SELECT min(id) FROM rate_limit)");
    quotas.run();
    assertThat(database.list("SELECT id FROM rate_limit", row -> row.text("id"))).hasSize(1);
  }

  /** What a data source does when it is asked for a connection. */
  @FunctionalInterface
  private interface Connecting {
    Object connect() throws Exception;
  }

  private static DataSource sourceThat(Connecting connecting) {
    return (DataSource)
        Proxy.newProxyInstance(
            QuotasTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> connecting.connect());
  }
}
