package humane.reminder.suppression.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.testing.KitTestResource;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class HandOverTest {
  @Inject HandOver handOver;
  @Inject People people;
  @Inject Database database;
  @Inject ObjectMapper json;

  @Test
  void aHoldSetInAnAmericanAfternoonBeginsThatVeryDayThere() throws Exception {
    Person wei = people.somebody();
    String path = "POST /borrowers/" + wei.borrowerId() + "/holds";
    Neighbours.answer(path, "{}");
    UUID id = UUID.randomUUID();
    database.update(
        "INSERT INTO suppression (id, kind, borrower_id, hold_kind, at, reason) VALUES (?, 'HOLD', ?, 'DISTRESS', ?, 'REPLY_DISTRESS')",
        id,
        wei.borrowerId(),
        Instant.parse("2026-11-24T02:00:00Z"));
    handOver.deliver(json.valueToTree(new HandOver.Payload(id, List.of(wei.borrowerId()), false)));
    assertThat(Neighbours.asked(path))
        .singleElement()
        .extracting(Neighbours.Asked::body)
        .asString()
        .contains("\"from\":\"2026-11-23\"");
  }
}
