package humane.reminder.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import humane.kit.problem.Problem;
import humane.kit.testing.KitTestResource;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.voice.job.Dialling;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class DiallingTest {
  @Inject Dialling dialling;
  @Inject WorkItems work;
  @Inject People people;
  @Inject Database database;

  private UUID wantsAPerson(Person person) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                work.open(
                    new NewWorkItem(
                        WorkItemKind.PERSON_WANTED,
                        person.borrowerId(),
                        null,
                        "Somebody asks to talk to a person.",
                        Instant.now())));
  }

  private static void card(Person person, String ownership) {
    card(person, "MOBILE", ownership);
  }

  private static void card(Person person, String kind, String ownership) {
    Neighbours.answer(
        "POST /contact-cards",
        """
        {"cards":[{"borrowerId":"%s","asOf":"2026-11-25T02:00:00Z","givenName":"伟","fullName":"李伟","language":"zh-CN",
          "jurisdictions":["CN"],"timeZones":["Asia/Shanghai"],"segment":"STANDARD",
          "contactPoints":[{"id":"P-1","kind":"%s","number":"%s","numberToken":"%s","ownership":"%s","attestedOn":"2026-11-01",
            "reassignedCheckedAt":null,"lastInboundTextAt":null,"employerForbids":false,"detailsByText":false}],
          "consents":[],"preferences":{"notBefore":null,"notAfter":null,"avoidDays":[],"agreedTimes":[]},"holds":[],"accounts":[]}]}
        """
            .formatted(person.borrowerId(), kind, person.number(), person.token(), ownership));
  }

  @Test
  void onlyWhoHasTakenTheWorkMayAsk() {
    Person wei = people.somebody();
    card(wei, "ATTESTED");
    UUID item = wantsAPerson(wei);
    assertThatThrownBy(() -> dialling.ask(item, "mei")).isInstanceOf(Problem.class);
    work.claim(item, "lin");
    assertThatThrownBy(() -> dialling.ask(item, "mei")).isInstanceOf(Problem.class);
  }

  @Test
  void aNumberThatIsNotTheBorrowersIsNeverShownAndThatItWasAskedIsInTheLedger() {
    Person wei = people.somebody();
    card(wei, "UNKNOWN");
    UUID item = wantsAPerson(wei);
    work.claim(item, "mei");
    assertThat(asked(item))
        .isInstanceOfSatisfying(
            Dialling.Verdict.MayNot.class, not -> assertThat(not.reasons()).isNotEmpty());
    assertThat(
            database.list(
                "SELECT convert_from(bytes, 'UTF8')::jsonb -> 'body' ->> 'what' AS what FROM ledger_entry WHERE subject = (SELECT subject FROM person WHERE borrower_id = ?)",
                row -> String.valueOf(row.textOrNull("what")),
                wei.borrowerId()))
        .contains("DIAL_HELD_BACK");
  }

  @Test
  void aLandlineIsJudgedAsAMobileIsAndAnyOtherNumberIsNone() {
    assertThat(reasonsAgainst("LANDLINE")).isEqualTo(reasonsAgainst("MOBILE"));
    assertThat(reasonsAgainst("OTHER")).isNotEqualTo(reasonsAgainst("MOBILE"));
  }

  /** Empty where the gate lets the call pass; at night it rightly does not. */
  private List<?> reasonsAgainst(String kind) {
    Person somebody = people.somebody();
    card(somebody, kind, "ATTESTED");
    UUID item = wantsAPerson(somebody);
    work.claim(item, "mei");
    return switch (asked(item)) {
      case Dialling.Verdict.MayRing may -> List.of();
      case Dialling.Verdict.MayNot not -> not.reasons();
    };
  }

  @Test
  void whatCameOfItCountsOnceAsACallOfOurs() {
    Person wei = people.somebody();
    card(wei, "ATTESTED");
    UUID item = wantsAPerson(wei);
    work.claim(item, "mei");
    // At night the gate rightly says no; what is told is judged all the same.
    UUID dial =
        asked(item) instanceof Dialling.Verdict.MayRing may
            ? may.dialId()
            : shownEarlier(item, wei);
    dialling.told(dial, Outcome.NO_ANSWER);
    dialling.told(dial, Outcome.CONVERSATION);
    assertThat(
            database.list(
                "SELECT channel, outcome, by FROM outside_contact WHERE borrower_id = ?",
                row -> row.text("channel") + " " + row.text("outcome") + " " + row.text("by"),
                wei.borrowerId()))
        .containsExactly("VOICE NO_ANSWER LENDER");
  }

  /** Once the calls to borrower-service, which other tests may have broken, are taken up again. */
  private Dialling.Verdict asked(UUID item) {
    return await()
        .atMost(Duration.ofSeconds(10))
        .ignoreException(Problem.class)
        .until(() -> dialling.ask(item, "mei"), Objects::nonNull);
  }

  private UUID shownEarlier(UUID item, Person person) {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database.update(
                    "INSERT INTO voice_dial (id, work_item_id, borrower_id, contact_point_id, purpose, staff, cleared_at) VALUES (?, ?, ?, 'P-1', 'REQUESTED_REPLY', 'mei', ?)",
                    id,
                    item,
                    person.borrowerId(),
                    Instant.now()));
    return id;
  }
}
