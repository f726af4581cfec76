package humane.reminder.lender;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.testing.KitTestResource;
import humane.reminder.lender.rest.LenderDocument;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.neighbours.Neighbours;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class KnownLenderTest {
  private static final String LENDER = Neighbours.contract("borrower-service/lender.json");

  @Inject KnownLender known;
  @Inject LenderDocument form;

  @AfterEach
  void theLenderIsAsBefore() {
    Neighbours.answer("GET /lender", LENDER);
    known.run();
  }

  @Test
  void whatBorrowerServiceStatesIsRead() throws Exception {
    LenderFacts facts = form.facts(LENDER);
    assertThat(facts.brand("zh-CN")).isEqualTo("小禾金融");
    assertThat(facts.brand("en-US")).isEqualTo("Xiaohe Finance");
    assertThat(facts.site()).isEqualTo("xiaohe.example");
    assertThat(facts.hoursIn("en")).isEqualTo("every day 9:00–20:00");
    assertThat(facts.senders()).extracting(LenderFacts.Sender::country).contains("CN", "US");
    assertThat(facts.hearsEveryReply()).isTrue();
  }

  @Test
  void whatIsKnownStaysKnownWhileBorrowerServiceIsAway() {
    known.run();
    Neighbours.answer("GET /lender", "not a document");
    known.run();
    assertThat(known.facts().brand("zh-CN")).isEqualTo("小禾金融");
  }

  @Test
  void aLenderThatCallsItselfACollectorIsNotTaken() {
    Neighbours.answer("GET /lender", LENDER.replace("小禾金融", "小禾催收"));
    known.run();
    assertThat(known.facts().brand("zh-CN")).isEqualTo("小禾金融");
  }
}
