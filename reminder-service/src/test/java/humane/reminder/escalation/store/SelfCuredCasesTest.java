package humane.reminder.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.database.Database;
import humane.reminder.escalation.SelfCured;
import humane.reminder.standins.StandIns;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItemState;
import humane.reminder.workitem.WorkItems;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class SelfCuredCasesTest {
  @Inject SelfCuredCases cured;
  @Inject Database database;
  @Inject WorkItems work;

  /** People whose case was cured, each after so many sent texts and one that was released. */
  private void cured(String mark, int people, int texts, Instant closedAt) {
    String like = mark + "-' || n";
    database.update(
        "INSERT INTO person (borrower_id, subject) SELECT '"
            + like
            + ", 's-"
            + like
            + " FROM generate_series(1, "
            + people
            + ") n");
    database.update(
        "INSERT INTO account_alias (account_token, alias) SELECT 't-"
            + like
            + ", 'a-"
            + like
            + " FROM generate_series(1, "
            + people
            + ") n");
    database.update(
        "INSERT INTO reminder_case (id, borrower_id, account_token, account_ref_sealed, ladder, due_date, state, opened_at, closed_at, closed_reason)"
            + " SELECT md5('c-"
            + like
            + ")::uuid, '"
            + like
            + ", 't-"
            + like
            + ", '\\x00', 'standard', '2026-01-01', 'CLOSED', ?::timestamptz, ?::timestamptz, 'CURED' FROM generate_series(1, "
            + people
            + ") n",
        closedAt.minus(Duration.ofDays(20)),
        closedAt);
    for (int text = 0; text <= texts; text++) {
      String one = mark + "-" + text + "-' || n";
      database.update(
          "INSERT INTO step (id, borrower_id, case_id, origin, action, channel, purpose, template_id, check_code, state, due_at, try_at, created_at)"
              + " SELECT md5('s-"
              + one
              + ")::uuid, '"
              + like
              + ", md5('c-"
              + like
              + ")::uuid, 'LADDER', 'TEXT', 'SMS', 'PAYMENT_REMINDER', 'later', 'k-"
              + one
              + ", 'DONE', now(), now(), now() FROM generate_series(1, "
              + people
              + ") n");
      database.update(
          "INSERT INTO attempt (id, step_id, borrower_id, case_id, channel, purpose, account_tokens, contact_point_id, number_token, check_code, text_sealed,"
              + " jurisdictions, time_zones, state, reserved_at, valid_until) SELECT md5('a-"
              + one
              + ")::uuid, md5('s-"
              + one
              + ")::uuid, '"
              + like
              + ", md5('c-"
              + like
              + ")::uuid, 'SMS', 'PAYMENT_REMINDER', '{}', 'p', 'n', 'k-"
              + one
              + ", '\\x00', 'CN', 'Asia/Shanghai', '"
              + (text == texts ? "RELEASED" : "DELIVERED")
              + "', now(), now() FROM generate_series(1, "
              + people
              + ") n");
    }
  }

  private long alarms() {
    return work.list(WorkItemKind.RISK_ALARM, WorkItemState.OPEN, null, 200).items().size();
  }

  @Test
  void thoseWhoPayByThemselvesAreCountedWithWhatWasSentAndAPersonIsToldOnce() {
    Instant now = TestClocks.business();
    SelfCured before = cured.lately();
    cured("early", 5, 9, now.minus(Duration.ofDays(40)));
    cured("lately", 60, 3, now.minus(Duration.ofDays(2)));
    database.update(
        "INSERT INTO inbound_message (carrier_id, number_token, borrower_id, text_sealed, received_at, state) VALUES ('m-1', 'n', 'lately-1', '\\x00', ?, 'DONE')",
        now.minus(Duration.ofDays(5)));

    SelfCured after = cured.lately();
    assertThat(after.cases() - before.cases()).as("one of them answered").isEqualTo(59);
    assertThat(after.contacts() - before.contacts()).isEqualTo(3 * 59);

    long told = alarms();
    cured.tellIfTooMuch();
    cured.tellIfTooMuch();
    assertThat(alarms() - told).isEqualTo(1);
  }
}
