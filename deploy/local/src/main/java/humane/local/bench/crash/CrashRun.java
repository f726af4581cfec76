package humane.local.bench.crash;

import humane.local.CannotStart;
import humane.local.Progress;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.bench.ExportedLedger;
import humane.local.bench.Imports;
import humane.local.bench.crash.KillPlan.Kill;
import humane.local.bench.crash.evidence.Books;
import humane.local.bench.crash.evidence.CarrierStore;
import humane.local.bench.crash.evidence.Evidence;
import humane.local.bench.crash.evidence.Evidence.Killed;
import humane.local.bench.crash.evidence.Finding;
import humane.local.bench.crash.evidence.LedgerRead;
import humane.local.carrier.QuietWeeks;
import humane.local.carrier.SandboxClock;
import humane.local.demo.ManyBorrowers;
import humane.local.postgres.PostgresServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Two replicas send to people with two accounts each, on two days, while processes are killed and
 * the carrier misbehaves; afterwards everything is counted.
 */
public final class CrashRun {
  /** The name of the second replica of reminder-service. */
  public static final String REPLICA = "reminder-service-2";

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalTime NIGHT = LocalTime.of(22, 30);
  private static final LocalTime FIRST_DAY = LocalTime.of(10, 0);

  /** More than a day after the first, so that the second text waits for nothing but the day. */
  private static final LocalTime SECOND_DAY = LocalTime.of(14, 0);

  private static final int ACCOUNTS_EACH = 2;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /**
   * When nothing moves for so long with everybody back, the next kill does not wait for its share.
   */
  private static final Duration STANDSTILL = Duration.ofSeconds(30);

  private final Suite suite;
  private final Path projectRoot;
  private final CrashOptions options;
  private final double sharePercentMin;
  private final Progress progress;
  private final SuiteHttp http = new SuiteHttp();
  private final SandboxClock clock;
  private final CarrierFaults faults;
  private final Standing standing;
  private final Deque<Kill> plan;
  private final List<Killed> killed = new ArrayList<>();

  /**
   * @param suite runs, with a second replica of reminder-service that hears of the business clock
   * @param sharePercentMin so much of what was cleared must really have been sent
   */
  public CrashRun(
      Suite suite,
      Path projectRoot,
      CrashOptions options,
      double sharePercentMin,
      Progress progress) {
    this.suite = suite;
    this.projectRoot = projectRoot;
    this.options = options;
    this.sharePercentMin = sharePercentMin;
    this.progress = progress;
    this.clock = new SandboxClock(http, suite.ports());
    this.faults = new CarrierFaults(http, suite, options.seed());
    this.standing =
        new Standing(suite, ManyBorrowers.number(0), ManyBorrowers.number(options.people() - 1));
    this.plan = new ArrayDeque<>(KillPlan.of(options.kills(), options.seed()));
  }

  /** Gives what was found; takes at most so long. */
  public List<Finding> findings(Duration atMost) throws Exception {
    Instant giveUpAt = Instant.now().plus(atMost);
    List<String> borrowerIds = casesOpenAtNight(giveUpAt);
    clock.moveToNext(FIRST_DAY, SHANGHAI);
    work(borrowerIds, giveUpAt, false);
    everybodyIsBack(giveUpAt);
    Path head = headNow();
    moveThroughFaults(SECOND_DAY, giveUpAt);
    work(borrowerIds, giveUpAt, true);
    faults.none();
    everybodyIsBack(giveUpAt);
    return counted(borrowerIds, head, giveUpAt);
  }

  private List<String> casesOpenAtNight(Instant giveUpAt) throws Exception {
    Instant now = clock.now();
    Instant quiet = QuietWeeks.next(now);
    if (quiet.isAfter(now)) clock.moveTo(quiet);
    clock.moveToNext(NIGHT, SHANGHAI);
    LocalDate today = LocalDate.ofInstant(clock.now(), SHANGHAI);
    new Imports(http, suite)
        .handIn(
            HttpRequest.BodyPublishers.ofString(
                ManyBorrowers.csv(options.people(), ACCOUNTS_EACH, today)));
    List<String> borrowerIds = standing.borrowerIds();
    int steps = options.people() * ACCOUNTS_EACH;
    until("all cases are open", giveUpAt, () -> standing.cases(borrowerIds) >= steps);
    progress.say("  " + steps + " steps of " + borrowerIds.size() + " people are in the books");
    return borrowerIds;
  }

  /** Until nothing due is open, and on the last day until all kills are made. */
  private void work(List<String> borrowerIds, Instant giveUpAt, boolean lastDay) throws Exception {
    int steps = options.people() * ACCOUNTS_EACH;
    long sent = 0;
    Instant movedAt = Instant.now();
    boolean everybodyBack = false;
    while (true) {
      if (Instant.now().isAfter(giveUpAt))
        throw new IOException(
            "After all the time there was, "
                + sent
                + " of "
                + steps
                + " steps are sent; "
                + plan.size()
                + " kills are left");
      long before = sent;
      sent = Math.max(sent, standing.sent());
      if (sent > before) {
        movedAt = Instant.now();
        everybodyBack = false;
      }
      boolean still = movedAt.plus(STANDSTILL).isBefore(Instant.now());
      if (still && !everybodyBack) {
        everybodyIsBack(giveUpAt);
        everybodyBack = true;
        movedAt = Instant.now();
        continue;
      }
      boolean nothingOpen = sent == before && standing.nothingOpen(borrowerIds, clock.now());
      Kill next = plan.peek();
      if (next != null && (sent >= next.atShare() * steps || still || (lastDay && nothingOpen))) {
        kill(plan.remove(), sent);
        movedAt = Instant.now();
        everybodyBack = false;
      } else if (nothingOpen) return;
      else Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private void kill(Kill kill, long sent) throws IOException, InterruptedException {
    faults.next();
    Thread.sleep(kill.thenMillis());
    boolean everything = kill.victim().equals(PostgresServer.NAME);
    try {
      suite.kill(kill.victim());
    } catch (IllegalStateException givenUp) {
      progress.say("  " + kill.victim() + " was down for good: " + givenUp.getMessage());
    }
    killed.add(
        new Killed(kill.victim(), Instant.now(), options.requestsAtOnce() * (everything ? 2 : 1)));
    suite.restart(kill.victim());
    progress.say(
        String.format(
            "  kill %d of %d: %s, after %d texts",
            killed.size(), options.kills(), kill.victim(), sent));
    if (everything) standing.awaitDatabase();
  }

  /** A service that is just coming up may not hear of it at once; a further move tells it again. */
  private void moveThroughFaults(LocalTime time, Instant giveUpAt) throws Exception {
    Instant next = clock.now().atZone(SHANGHAI).plusDays(1).with(time).toInstant();
    until(
        "the clock is moved",
        giveUpAt,
        () -> {
          try {
            Instant now = clock.now();
            clock.moveTo(next.isAfter(now) ? next : now.plusSeconds(1));
            return true;
          } catch (IOException notYet) {
            return false;
          }
        });
  }

  /** A machine with too much to do starts a service slowly; that is no finding. */
  private void everybodyIsBack(Instant giveUpAt) throws InterruptedException {
    List<String> parts = new ArrayList<>(Service.names());
    parts.add(REPLICA);
    for (String part : parts) {
      while (true) {
        try {
          suite.awaitReady(part);
          break;
        } catch (CannotStart notYet) {
          if (Instant.now().isAfter(giveUpAt)) throw notYet;
          Thread.sleep(BETWEEN_LOOKS);
        }
      }
    }
  }

  private Path headNow() throws IOException {
    Path head = suite.data().root().resolve("crash-head.json");
    Files.writeString(
        head,
        http.json(
                SuiteHttp.to(suite.ports().of(Service.REMINDER_SERVICE), "/ledger/head")
                    .header("Authorization", "Bearer " + suite.token("compliance"))
                    .GET())
            .toString());
    return head;
  }

  private List<Finding> counted(List<String> borrowerIds, Path head, Instant giveUpAt)
      throws Exception {
    until("the ledger is sealed", giveUpAt, standing::allSealed);
    Path file = suite.data().root().resolve("crash-ledger.ndjson");
    ExportedLedger exported = new ExportedLedger(suite, http, projectRoot, file);
    exported.export();
    ExportedLedger.Verdict verdict = exported.verdict(List.of(head));
    try (Connection reminders = suite.connect(Service.REMINDER_SERVICE);
        Connection carrier = suite.connect(Service.HANDSET)) {
      Evidence evidence =
          new Evidence(
              options.people(),
              ACCOUNTS_EACH,
              Books.due(reminders, borrowerIds, clock.now()),
              CarrierStore.sent(
                  carrier, ManyBorrowers.number(0), ManyBorrowers.number(options.people() - 1)),
              Books.inDoubt(reminders, borrowerIds),
              LedgerRead.of(file),
              List.copyOf(killed),
              SHANGHAI,
              sharePercentMin);
      List<Finding> findings = new ArrayList<>(evidence.findings());
      String fsync = Standing.setting(reminders, "fsync");
      findings.add(
          new Finding(
              "fsync", fsync, "on", fsync.equals("on") ? List.of() : List.of("fsync is " + fsync)));
      findings.add(
          new Finding(
              "the ledger, by deploy/verify-ledger",
              verdict.whole() ? "whole" : "NOT whole",
              "whole",
              verdict.whole() ? List.of() : List.of(verdict.said())));
      return findings;
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException, SQLException;
  }

  private static void until(String what, Instant giveUpAt, Condition condition) throws Exception {
    while (!condition.holds()) {
      if (Instant.now().isAfter(giveUpAt)) throw new IOException("Waited in vain until " + what);
      Thread.sleep(BETWEEN_LOOKS);
    }
  }
}
