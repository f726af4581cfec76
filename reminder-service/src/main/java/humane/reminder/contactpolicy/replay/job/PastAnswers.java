package humane.reminder.contactpolicy.replay.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.breach.NewBreach;
import humane.reminder.breach.store.Breaches;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.backtest.Backtest;
import humane.reminder.contactpolicy.backtest.BacktestQuestion;
import humane.reminder.contactpolicy.lawbook.Lawbook;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.replay.LedgerDecision;
import humane.reminder.contactpolicy.replay.Replay;
import humane.reminder.contactpolicy.replay.ReplayQuestion;
import humane.reminder.contactpolicy.replay.RunKind;
import humane.reminder.contactpolicy.replay.store.PastDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Walks the period of a question and gives its answer. */
@ApplicationScoped
public class PastAnswers {
  private final PastDecisions past;
  private final ContactPolicy policy;
  private final Packs packs;
  private final Lawbook lawbook;
  private final Breaches breaches;
  private final ObjectMapper json;

  PastAnswers(
      PastDecisions past,
      ContactPolicy policy,
      Packs packs,
      Lawbook lawbook,
      Breaches breaches,
      ObjectMapper json) {
    this.past = past;
    this.policy = policy;
    this.packs = packs;
    this.lawbook = lawbook;
    this.breaches = breaches;
    this.json = json;
  }

  /** One decision again; empty when no decision has that id. */
  public Optional<Replay.Outcome> replay(UUID entryId) {
    return past.byEntry(entryId)
        .map(
            decision -> {
              Replay replay = new Replay(policy, packs);
              replay.take(decision);
              return replay.outcome();
            });
  }

  JsonNode to(RunKind kind, JsonNode question, String by, LongConsumer progress) {
    return switch (kind) {
      case REPLAY -> replay(read(question, ReplayQuestion.class), progress);
      case BACKTEST -> backtest(read(question, BacktestQuestion.class), by, progress);
    };
  }

  private JsonNode replay(ReplayQuestion question, LongConsumer progress) {
    Replay replay = new Replay(policy, packs);
    past.each(question.from(), question.to(), replay::take, progress);
    return json.valueToTree(replay.outcome());
  }

  private JsonNode backtest(BacktestQuestion question, String by, LongConsumer progress) {
    Backtest backtest =
        new Backtest(
            question,
            policy,
            packs,
            lawbook::isLaw,
            (decision, reasons) -> writeDown(decision, reasons, by));
    past.each(question.from(), question.to(), backtest::take, progress);
    return json.valueToTree(backtest.outcome());
  }

  private void writeDown(LedgerDecision decision, List<Reason> reasons, String by) {
    breaches
        .borrowerOf(decision.subject())
        .ifPresent(
            borrowerId ->
                breaches.open(
                    new NewBreach(
                        decision.entryId(),
                        borrowerId,
                        sentence(reasons),
                        reasons.stream().map(Reason::rule).distinct().toList(),
                        decision.sentAt() == null ? decision.at() : decision.sentAt(),
                        "backtest asked for by " + by,
                        null)));
  }

  private String sentence(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> lawbook.surelyBinds(reason.rule()))
        .findFirst()
        .map(reason -> "A contact was sent that the law of its date refuses: " + reason.text())
        .orElseGet(
            () ->
                "A contact was sent that a rule refuses which we apply more widely than the law may ask, or of which we are not sure: "
                    + reasons.getFirst().text());
  }

  private <T> T read(JsonNode question, Class<T> type) {
    try {
      return json.treeToValue(question, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored question is not in its form", broken);
    }
  }
}
