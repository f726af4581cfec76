package humane.reminder.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.testing.KitTestResource;
import humane.reminder.borrowerclient.CardAccount;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Product;
import humane.reminder.database.Database;
import humane.reminder.standins.StandIns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next rung is put in place with the outcome of the last only while nothing has moved. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class CaseBookTest {
  private static final Instant NOW = Instant.parse("2031-02-25T04:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2031, 2, 24);

  @Inject CaseBook book;
  @Inject Cases cases;
  @Inject Database database;

  private final String borrowerId = "b-" + UUID.randomUUID();
  private final String accountRef = "A-" + UUID.randomUUID();
  private UUID caseId = UUID.randomUUID();

  @BeforeEach
  void aCaseWhoseFirstRungWasClimbed() {
    database.update(
        "INSERT INTO person (borrower_id, subject) VALUES (?, ?)", borrowerId, "s-" + borrowerId);
    inTransaction(card(Segment.STANDARD, DUE, List.of()), true);
    caseId =
        database
            .first(
                "SELECT id FROM reminder_case WHERE borrower_id = ?",
                row -> row.uuid("id"),
                borrowerId)
            .orElseThrow();
    database.update("UPDATE step SET state = 'DONE' WHERE case_id = ?", caseId);
    database.update("UPDATE reminder_case SET last_rung_day = 1 WHERE id = ?", caseId);
  }

  private ContactCard card(Segment segment, LocalDate dueDate, List<Hold> holds) {
    return new ContactCard(
        borrowerId,
        "伟",
        "李伟",
        "zh-CN",
        List.of("CN"),
        List.of(ZoneId.of("Asia/Shanghai")),
        segment,
        List.of(),
        List.of(),
        Preferences.NONE,
        holds,
        List.of(account(dueDate)),
        null,
        null,
        List.of());
  }

  private CardAccount account(LocalDate dueDate) {
    return new CardAccount(accountRef, Product.PERSONAL_LOAN, 10_000, dueDate);
  }

  private Map<String, Instant> inTransaction(ContactCard card, boolean bringInLine) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                bringInLine
                    ? book.bringInLine(List.of(card), NOW)
                    : book.placeNext(Map.of(caseId, card), NOW));
  }

  private List<String> waiting() {
    return database.list(
        "SELECT purpose FROM step WHERE case_id = ? AND state = 'WAITING'",
        row -> row.text("purpose"),
        caseId);
  }

  @Test
  void whereTheCaseStandsAsTheCardSaysTheNextRungIsPutInPlace() {
    assertThat(inTransaction(card(Segment.STANDARD, DUE, List.of()), false).get(borrowerId))
        .isAfter(NOW);
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void anotherSegmentIsLookedAtAgain() {
    assertThat(inTransaction(card(Segment.EARLY_SUPPORT, DUE, List.of()), false))
        .containsExactly(Map.entry(borrowerId, NOW));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void anotherDueDateIsLookedAtAgain() {
    assertThat(inTransaction(card(Segment.STANDARD, DUE.plusDays(3), List.of()), false))
        .containsExactly(Map.entry(borrowerId, NOW));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aHoldIsLookedAtAgainSoThatTheCasePauses() {
    Hold review = new Hold(HoldKind.HARDSHIP_REVIEW, null, DUE, null);
    assertThat(inTransaction(card(Segment.STANDARD, DUE, List.of(review)), false))
        .containsExactly(Map.entry(borrowerId, NOW));
    assertThat(waiting()).isEmpty();
  }
}
