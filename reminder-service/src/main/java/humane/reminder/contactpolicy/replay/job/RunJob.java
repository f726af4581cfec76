package humane.reminder.contactpolicy.replay.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.DeliveryHandler;
import humane.reminder.contactpolicy.replay.PolicyRun;
import humane.reminder.contactpolicy.replay.RunState;
import humane.reminder.contactpolicy.replay.store.PolicyRuns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Carries out one long run; after a crash it starts over, and writes no breach down twice. */
@ApplicationScoped
class RunJob implements DeliveryHandler {
  static final String KIND = "policy-run";
  private static final Logger LOG = Logger.getLogger(RunJob.class);

  private final PolicyRuns runs;
  private final PastAnswers answers;
  private final Clock clock;

  RunJob(PolicyRuns runs, PastAnswers answers, @BusinessTime Clock clock) {
    this.runs = runs;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    UUID id = UUID.fromString(payload.path("id").asText());
    PolicyRun run = runs.byId(id).orElseThrow();
    if (run.state() == RunState.DONE) return;
    runs.progress(id, 0);
    try {
      JsonNode answer =
          answers.to(
              run.kind(),
              run.question(),
              payload.path("by").asText(),
              done -> runs.progress(id, done));
      runs.ended(id, RunState.DONE, answer, clock.instant());
    } catch (RuntimeException broken) {
      LOG.errorf(broken, "The run %s over past decisions failed", id);
      runs.ended(id, RunState.FAILED, null, clock.instant());
    }
  }
}
