package humane.reminder.contactpolicy.replay.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.Deliveries;
import humane.reminder.contactpolicy.backtest.BacktestQuestion;
import humane.reminder.contactpolicy.replay.PolicyRun;
import humane.reminder.contactpolicy.replay.ReplayQuestion;
import humane.reminder.contactpolicy.replay.RunKind;
import humane.reminder.contactpolicy.replay.RunState;
import humane.reminder.contactpolicy.replay.store.PastDecisions;
import humane.reminder.contactpolicy.replay.store.PolicyRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Answers a question about a short period at once, and makes a job of one about a long period. */
@ApplicationScoped
public class PastRuns {
  /** Decided again in well under a second. */
  private static final long AT_ONCE_MAX = 5_000;

  private final PastDecisions past;
  private final PolicyRuns runs;
  private final PastAnswers answers;
  private final Deliveries deliveries;
  private final ObjectMapper json;
  private final Clock clock;

  PastRuns(
      PastDecisions past,
      PolicyRuns runs,
      PastAnswers answers,
      Deliveries deliveries,
      ObjectMapper json,
      @BusinessTime Clock clock) {
    this.past = past;
    this.runs = runs;
    this.answers = answers;
    this.deliveries = deliveries;
    this.json = json;
    this.clock = clock;
  }

  public PolicyRun replay(ReplayQuestion question, String by) {
    return run(RunKind.REPLAY, json.valueToTree(question), question.from(), question.to(), by);
  }

  public PolicyRun backtest(BacktestQuestion question, String by) {
    return run(RunKind.BACKTEST, json.valueToTree(question), question.from(), question.to(), by);
  }

  private PolicyRun run(RunKind kind, JsonNode question, Instant from, Instant to, String by) {
    long total = past.count(from, to);
    Instant now = clock.instant();
    if (total > AT_ONCE_MAX) {
      UUID id = UUID.randomUUID();
      PolicyRun run = new PolicyRun(id, kind, RunState.WAITING, question, now, total, 0, null);
      keep(run, by);
      return run;
    }
    JsonNode answer = answers.to(kind, question, by, done -> {});
    return new PolicyRun(null, kind, RunState.DONE, question, now, total, total, answer);
  }

  /** Makes a job of a question; who asked can ask after it by its id. */
  @Transactional
  public void keep(PolicyRun run, String by) {
    runs.ask(run, by);
    deliveries.enqueue(RunJob.KIND, String.valueOf(run.id()), Map.of("id", run.id(), "by", by));
  }
}
