package humane.reminder.borrowerclient.job;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.feed.Change;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.standins.StandIns;
import humane.reminder.workitem.WorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItemState;
import humane.reminder.workitem.WorkItems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class AskedOnPageTest {
  @Inject BorrowerFeed feed;
  @Inject WorkItems work;

  private final String borrower = UUID.randomUUID().toString();

  private void told(String kind, Map<String, Object> more) {
    Change change = new Change(1, TestClocks.business(), kind, borrower, null, more);
    QuarkusTransaction.requiringNew().run(() -> feed.handle(List.of(change)));
  }

  private List<WorkItem> open(WorkItemKind kind) {
    return work.list(kind, WorkItemState.OPEN, null, 200).items().stream()
        .filter(item -> borrower.equals(item.borrowerId()))
        .toList();
  }

  @Test
  void aComplaintAboutSomebodyElseBeingContactedIsForComplianceTheSameDay() {
    told("COMPLAINT_MADE", Map.of("complaintId", "c-1", "familyContact", true));
    assertThat(open(WorkItemKind.FAMILY_CONTACT)).hasSize(1);
    assertThat(open(WorkItemKind.COMPLAINT)).isEmpty();
  }

  @Test
  void theNumberThatItNamesIsStoppedAndWhatWentToItStandsInTheWork() {
    told(
        "COMPLAINT_MADE",
        Map.of(
            "complaintId", "c-3", "familyContact", true, "stoppedNumbers", List.of("t-unknown")));
    assertThat(open(WorkItemKind.FAMILY_CONTACT))
        .singleElement()
        .satisfies(item -> assertThat(item.summary()).contains("stopped; nothing was ever sent"));
  }

  @Test
  void anOverdueComplaintIsWorkAtOnceAndSaysWhichRule() {
    told(
        "COMPLAINT_OVERDUE",
        Map.of("complaintId", "c-4", "rule", "CN-CPL-01", "dueOn", "2026-12-05"));
    assertThat(open(WorkItemKind.COMPLAINT_OVERDUE))
        .singleElement()
        .satisfies(item -> assertThat(item.summary()).contains("CN-CPL-01").contains("2026-12-05"));
  }

  @Test
  void anyOtherComplaintIsAPersonsWork() {
    told("COMPLAINT_MADE", Map.of("complaintId", "c-2", "familyContact", false));
    assertThat(open(WorkItemKind.COMPLAINT)).hasSize(1);
    assertThat(open(WorkItemKind.FAMILY_CONTACT)).isEmpty();
  }

  @Test
  void whatWasSaidToUsIsWithAPersonAlreadyUnlessItSpeaksOfSomebodyElse() {
    told(
        "COMPLAINT_MADE",
        Map.of("complaintId", "c-5", "familyContact", false, "channel", "INBOUND_SMS"));
    assertThat(open(WorkItemKind.COMPLAINT)).isEmpty();
    told(
        "COMPLAINT_MADE",
        Map.of("complaintId", "c-6", "familyContact", true, "channel", "INBOUND_SMS"));
    assertThat(open(WorkItemKind.FAMILY_CONTACT)).hasSize(1);
  }

  @Test
  void aComplaintOfNobodyThatWeKnowIsWorkAllTheSame() {
    Change change =
        new Change(
            1,
            TestClocks.business(),
            "COMPLAINT_MADE",
            "",
            null,
            Map.of("complaintId", "c-7", "familyContact", true, "broughtBy", "OTHER"));
    long before = ofNobody();
    QuarkusTransaction.requiringNew().run(() -> feed.handle(List.of(change)));
    assertThat(ofNobody()).isEqualTo(before + 1);
  }

  private long ofNobody() {
    return work.list(WorkItemKind.FAMILY_CONTACT, WorkItemState.OPEN, null, 200).items().stream()
        .filter(item -> item.borrowerId() == null)
        .count();
  }

  @Test
  void aCallAskedForTwiceInTheSameHoursIsOne() {
    Map<String, Object> hours =
        Map.of("from", "2026-11-26T09:00+08:00", "until", "2026-11-26T11:00+08:00");
    told("CALL_BACK_WANTED", hours);
    told("CALL_BACK_WANTED", hours);
    assertThat(open(WorkItemKind.PERSON_WANTED))
        .singleElement()
        .satisfies(item -> assertThat(item.summary()).contains("2026-11-26T09:00+08:00"));
  }

  @Test
  void aBalanceThatRoseUnderAHoldIsWorkForTheLender() {
    told("BALANCE_ROSE", Map.of("holdKind", "DISPUTE", "holdId", "h-1"));
    assertThat(open(WorkItemKind.BALANCE_ROSE))
        .singleElement()
        .satisfies(item -> assertThat(item.summary()).contains("DISPUTE"));
  }

  @Test
  void aRequestForDataSaysWhatAndByWhen() {
    told(
        "DATA_REQUEST_MADE",
        Map.of("requestId", "r-1", "requestKind", "ERASURE", "dueOn", "2026-12-15"));
    assertThat(open(WorkItemKind.DATA_REQUEST))
        .singleElement()
        .satisfies(item -> assertThat(item.summary()).contains("ERASURE").contains("2026-12-15"));
  }

  @Test
  void aMinorAndAnOldDebtAndADeathToldByTheLenderAreWorkAndOurOwnHoldsAreNot() {
    told("HOLD_SET", Map.of("holdKind", "MINOR"));
    told("HOLD_SET", Map.of("holdKind", "TIME_BARRED", "sender", "limitation"));
    told("HOLD_SET", Map.of("holdKind", "DECEASED", "sender", "agent-1"));
    told("HOLD_SET", Map.of("holdKind", "DECEASED", "sender", "reminder-service"));
    told("HOLD_SET", Map.of("holdKind", "DISPUTE", "sender", "agent-1"));
    assertThat(open(WorkItemKind.MINOR)).hasSize(1);
    assertThat(open(WorkItemKind.TIME_BARRED)).hasSize(1);
    assertThat(open(WorkItemKind.BEREAVEMENT)).hasSize(1);
    assertThat(open(WorkItemKind.DISPUTE)).isEmpty();
  }

  @Test
  void aHoldThatLapsesIsSaidWithItsDay() {
    told("HOLD_ENDS_SOON", Map.of("holdKind", "HARDSHIP_REVIEW", "until", "2026-12-24"));
    assertThat(open(WorkItemKind.HOLD_ENDS_SOON))
        .singleElement()
        .satisfies(
            item -> assertThat(item.summary()).contains("HARDSHIP_REVIEW").contains("2026-12-24"));
  }
}
