package humane.reminder.reply.job;

import humane.kit.clock.BusinessTime;
import humane.kit.problem.Problem;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.reply.Consequence;
import humane.reminder.reply.Consequences;
import humane.reminder.reply.ExampleWords;
import humane.reminder.reply.Intent;
import humane.reminder.reply.Reading;
import humane.reminder.reply.StopScope;
import humane.reminder.reply.store.InboundMessages;
import humane.reminder.reply.store.InboundMessages.Stored;
import humane.reminder.reply.store.NamesUsed;
import humane.reminder.reply.store.ReplyLabels;
import humane.reminder.reply.store.ReplyLabels.Proposed;
import humane.reminder.wording.WrittenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A person says what a reply meant: whatever protects is done at once, and the label waits for a
 * second person to make an example of it.
 */
@ApplicationScoped
public class Labelling {
  private final InboundMessages messages;
  private final Recipients recipients;
  private final Protecting protecting;
  private final NamesUsed names;
  private final ReplyLabels labels;
  private final Clock clock;

  Labelling(
      InboundMessages messages,
      Recipients recipients,
      Protecting protecting,
      NamesUsed names,
      ReplyLabels labels,
      @BusinessTime Clock clock) {
    this.messages = messages;
    this.recipients = recipients;
    this.protecting = protecting;
    this.names = names;
    this.labels = labels;
    this.clock = clock;
  }

  /** A label with the words as they would be learned from; empty once they have been erased. */
  public record Waiting(Proposed label, Optional<String> words) {}

  /**
   * @param intents what it meant; none for an ordinary message
   * @param stops what a STOP among them ends; none given ends all
   */
  @Transactional
  public UUID label(String carrierId, Set<Intent> intents, Set<StopScope> stops, String staff) {
    Stored message = message(carrierId);
    if (!intents.isEmpty()) protect(message, intents, stops);
    return labels.propose(carrierId, intents, staff, clock.instant());
  }

  @Transactional
  public List<Waiting> waiting() {
    return labels.waiting().stream().map(each -> new Waiting(each, words(each))).toList();
  }

  /**
   * @param accepted whether it becomes an example; its words are then learned from
   */
  @Transactional
  public void review(UUID id, boolean accepted, String staff) {
    Proposed label =
        labels.lockWaiting(id).orElseThrow(() -> Problem.notFound("reply label", id.toString()));
    if (!accepted) {
      labels.refuse(label, staff, clock.instant());
      return;
    }
    String words =
        words(label)
            .orElseThrow(
                () -> Problem.conflict("words-erased", "The words of this reply were erased."));
    labels.accept(label, staff, clock.instant(), languageOf(words), words);
  }

  private void protect(Stored message, Set<Intent> intents, Set<StopScope> stops) {
    Reading reading =
        new Reading(
            intents.stream().map(intent -> new Reading.Found(intent, 1.0)).toList(),
            Reading.Method.NONE,
            intents.contains(Intent.STOP) && stops.isEmpty() ? Set.of(StopScope.ALL) : stops,
            Optional.empty());
    List<String> borrowers =
        List.copyOf(
            new TreeSet<>(
                recipients.byToken(message.numberToken()).stream()
                    .map(KnownNumber::borrowerId)
                    .toList()));
    // A person who reads it answers in person, and gives no consent in the borrower's stead.
    List<Consequence> consequences =
        Consequences.of(reading).stream()
            .filter(
                each ->
                    !(each instanceof Consequence.Answers
                        || each instanceof Consequence.LiftsOptOut))
            .toList();
    protecting.carryOut(
        consequences,
        new Protecting.Subject(
            message.carrierId(),
            message.numberToken(),
            borrowers,
            reading.leading(),
            clock.instant(),
            ""));
  }

  private Stored message(String carrierId) {
    return messages.find(carrierId).orElseThrow(() -> Problem.notFound("reply", carrierId));
  }

  private Optional<String> words(Proposed label) {
    return messages
        .findReadable(label.carrierId())
        .map(message -> ExampleWords.of(message.words(), names.in(message.numberToken())));
  }

  private static String languageOf(String words) {
    return switch (WrittenLanguage.seenIn(words)) {
      case CHINESE_SIMPLIFIED -> "zh";
      case ENGLISH -> "en";
    };
  }
}
