package humane.reminder.lender.store;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.clock.MovableClock;
import humane.kit.identity.ServiceTokens;
import humane.kit.testing.KitTestResource;
import humane.reminder.database.Database;
import humane.reminder.lender.rest.LenderApi;
import humane.reminder.lender.rest.LenderDocument;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.wording.Lint;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class TwoReplicasOneLenderTest {
  private static final String LENDER = Neighbours.contract("borrower-service/lender.json");

  @Inject KnownLender here;
  @Inject @RestClient LenderApi api;
  @Inject ServiceTokens tokens;
  @Inject Database database;
  @Inject LenderDocument form;
  @Inject Lint lint;

  @AfterEach
  void theLenderIsAsBefore() {
    Neighbours.answer("GET /lender", LENDER);
    here.run();
  }

  @Test
  void whatOneReplicaReadTheOtherTakesOverWithinAMinute() {
    MovableClock clock = new MovableClock(Clock.systemUTC());
    KnownLender other = new KnownLender(api, tokens, database, form, lint, clock);
    assertThat(other.facts().brand("zh-CN")).isEqualTo("小禾金融");
    Neighbours.answer("GET /lender", LENDER.replace("小禾金融", "大禾金融"));
    here.run();
    clock.moveTo(Duration.ofMinutes(1));
    assertThat(other.facts().brand("zh-CN")).isEqualTo("大禾金融");
  }
}
