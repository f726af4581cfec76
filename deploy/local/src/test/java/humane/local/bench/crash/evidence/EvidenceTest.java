package humane.local.bench.crash.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import humane.local.bench.crash.evidence.Books.DueStep;
import humane.local.bench.crash.evidence.Books.InDoubt;
import humane.local.bench.crash.evidence.CarrierStore.Sent;
import humane.local.bench.crash.evidence.Evidence.Killed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All is well first; then one thing after the other is disturbed, and must be found. */
class EvidenceTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant MONDAY = Instant.parse("2026-12-07T02:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-12-08T06:00:00Z");
  private static final Instant KILLED_AT = Instant.parse("2026-11-25T13:00:00Z");

  @TempDir Path folder;

  private final List<DueStep> due = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<InDoubt> inDoubt = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private int inFlightMax = 1;

  @BeforeEach
  void twoStepsOfOnePersonOnTwoDays() {
    step("s1", "c1", MONDAY);
    step("s2", "c2", TUESDAY);
  }

  private void step(String step, String code, Instant at) {
    due.add(new DueStep(step, "subject", code, "DONE"));
    sent.add(new Sent("SM" + step, "+8613498000000", code, at));
    handedOver("a-" + step, step, at);
    outcome("a-" + step, "PENDING", "SM" + step);
  }

  private void handedOver(String attempt, String step, Instant at) {
    lines.add(
        """
        {"at":"%s","subject":"subject","kind":"ATTEMPT","body":{"stepId":"%s","attemptId":"%s","purpose":"PAYMENT_REMINDER","state":"SENDING"}}"""
            .formatted(at, step, attempt));
  }

  private void outcome(String attempt, String outcome, String carrierId) {
    lines.add(
        """
        {"at":"%s","subject":"subject","kind":"OUTCOME","body":{"attemptId":"%s","outcome":"%s","carrierId":"%s"}}"""
            .formatted(MONDAY, attempt, outcome, carrierId));
  }

  private List<String> broken() throws IOException {
    Path file = Files.write(folder.resolve("ledger.ndjson"), lines);
    return new Evidence(
            1,
            2,
            due,
            sent,
            inDoubt,
            LedgerRead.of(file),
            List.of(new Killed("reminder-service", KILLED_AT, inFlightMax)),
            SHANGHAI,
            95)
        .findings().stream().filter(finding -> !finding.holds()).map(Finding::what).toList();
  }

  @Test
  void whatIsWellIsFoundWell() throws IOException {
    assertThat(broken()).isEmpty();
  }

  @Test
  void aSecondTextForAStepIsFound() throws IOException {
    sent.add(new Sent("SMx", "+8613498000000", "c2", TUESDAY.plusSeconds(172_800)));
    assertThat(broken()).containsExactly("(number, step) with more than one text");
  }

  @Test
  void oneStepToTwoNumbersIsFound() throws IOException {
    sent.add(new Sent("SMx", "+8613498000001", "c2", TUESDAY));
    assertThat(broken()).containsExactly("(number, step) with more than one text");
  }

  @Test
  void aTextThatNobodyWroteDownIsFound() throws IOException {
    sent.add(new Sent("SMx", "+8613498000001", "c9", TUESDAY));
    assertThat(broken()).containsExactly("texts of which the ledger knows nothing");
  }

  @Test
  void aStepThatNeverCameIsFound() throws IOException {
    due.removeLast();
    assertThat(broken()).contains("due steps");
  }

  @Test
  void aStepWithoutAnEndIsFound() throws IOException {
    lines.removeLast();
    assertThat(broken()).containsExactly("due steps without a closing entry");
  }

  @Test
  void aTryThatWasNotTakenClosesNothingAndCountsNowhere() throws IOException {
    handedOver("a-before", "s2", TUESDAY.minusSeconds(5));
    outcome("a-before", "NOT_CONNECTED", "");
    assertThat(broken()).isEmpty();
    lines.removeIf(line -> line.contains("a-s2"));
    assertThat(broken())
        .containsExactly(
            "texts of which the ledger knows nothing", "due steps without a closing entry");
  }

  @Test
  void twoTextsOnOneDayAreFoundOnBothSides() throws IOException {
    sent.set(1, new Sent("SMs2", "+8613498000000", "c2", MONDAY.plusSeconds(60)));
    lines.replaceAll(
        line ->
            line.contains("s2")
                ? line.replace(TUESDAY.toString(), MONDAY.plusSeconds(60).toString())
                : line);
    assertThat(broken())
        .containsExactly("caps broken, by the carrier's store", "caps broken, by the ledger");
  }

  @Test
  void aTextBeforeNineIsFoundAndOneAtNineIsNot() throws IOException {
    sent.set(1, new Sent("SMs2", "+8613498000000", "c2", Instant.parse("2026-12-09T01:00:00Z")));
    assertThat(broken()).isEmpty();
    sent.set(1, new Sent("SMs2", "+8613498000000", "c2", Instant.parse("2026-12-09T00:59:59Z")));
    assertThat(broken()).containsExactly("caps broken, by the carrier's store");
  }

  @Test
  void moreDoubtsThanWereInFlightAreFound() throws IOException {
    inDoubt.add(new InDoubt("c8", KILLED_AT.minusSeconds(1)));
    inDoubt.add(new InDoubt("c9", KILLED_AT.minusSeconds(7)));
    assertThat(broken()).containsExactly("UNKNOWN left by one kill, at most");
    inFlightMax = 2;
    assertThat(broken()).isEmpty();
  }

  @Test
  void aDoubtOfWhatTheCarrierHasIsFound() throws IOException {
    inDoubt.add(new InDoubt("c1", KILLED_AT.minusSeconds(60)));
    assertThat(broken()).containsExactly("UNKNOWN that the carrier has");
  }

  @Test
  void silenceDoesNotWin() throws IOException {
    sent.clear();
    assertThat(broken()).containsExactly("cleared steps that were really sent");
  }
}
