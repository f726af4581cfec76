package humane.reminder.reply.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.DeliveryHandler;
import humane.reminder.outreach.AskedReplies;
import humane.reminder.reply.Answer;
import humane.reminder.reply.Consequence;
import humane.reminder.reply.Consequences;
import humane.reminder.reply.DistressKind;
import humane.reminder.reply.Reading;
import humane.reminder.reply.store.InboundMessages;
import humane.reminder.reply.store.InboundMessages.State;
import humane.reminder.reply.store.InboundMessages.Stored;
import humane.reminder.wording.Helplines;
import humane.reminder.wording.TemplateCall;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a text that was taken in: makes what the answer needs, then hands it to the loop, which
 * asks the gate.
 */
@ApplicationScoped
public class ReplyAnswers implements DeliveryHandler {
  static final String KIND = "reply-answer";

  /** An answer this late would surprise more than it helps. */
  private static final Duration ANSWERED_WITHIN = Duration.ofHours(24);

  private final InboundMessages messages;
  private final Readings readings;
  private final Helplines helplines;
  private final SignInLinks links;
  private final AcceptedByText accepted;
  private final AskedReplies replies;
  private final WorkItems work;
  private final Clock clock;

  ReplyAnswers(
      InboundMessages messages,
      Readings readings,
      Helplines helplines,
      SignInLinks links,
      AcceptedByText accepted,
      AskedReplies replies,
      WorkItems work,
      @BusinessTime Clock clock) {
    this.messages = messages;
    this.readings = readings;
    this.helplines = helplines;
    this.links = links;
    this.accepted = accepted;
    this.replies = replies;
    this.work = work;
    this.clock = clock;
  }

  /** Which text is to be answered. */
  record Wanted(String carrierId) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    String carrierId = payload.path("carrierId").asText();
    Stored message =
        messages
            .find(carrierId)
            .orElseThrow(
                () -> new IllegalStateException("The text " + carrierId + " is not stored"));
    if (message.state() != State.RECEIVED) return;
    String borrowerId = message.borrowerId().orElseThrow();
    Reading reading = readings.read(message.numberToken(), message.words());
    Optional<Answer> answer = answer(reading);
    boolean late = message.receivedAt().plus(ANSWERED_WITHIN).isBefore(clock.instant());
    if (answer.isEmpty() || late) {
      QuarkusTransaction.requiringNew().run(() -> messages.moveOn(carrierId, State.NO_ANSWER));
      return;
    }
    WrittenLanguage language = languageOf(message, borrowerId);
    AcceptedByText.Outcome outcome =
        accepted.confirmedOr(
            answer.get().knowing(elsewhere(message, language)), borrowerId, message, reading);
    Answer with = outcome.answer();
    // What is asked of other services is asked before the transaction: none is kept open over a
    // call.
    Optional<Map<String, String>> fillings = fillings(with, message, borrowerId, reading, language);
    QuarkusTransaction.requiringNew()
        .run(() -> send(message, borrowerId, outcome, language, fillings));
  }

  /**
   * A person sees to it where the answer cannot be made, for instance a link to a number that may
   * not get one, and where a plan was meant by a number that may not accept it.
   */
  private void send(
      Stored message,
      String borrowerId,
      AcceptedByText.Outcome outcome,
      WrittenLanguage language,
      Optional<Map<String, String>> fillings) {
    if (!messages.moveOn(
        message.carrierId(), fillings.isPresent() ? State.ANSWERED : State.NO_ANSWER)) return;
    if (fillings.isPresent()) {
      Answer with = outcome.answer();
      TemplateCall call = new TemplateCall(with.templateId(), language.tag(), fillings.get());
      replies.answer(borrowerId, message.numberToken(), with.purpose(), call, message.receivedAt());
    }
    if (outcome.forAPerson())
      leave(
          message, borrowerId, "A plan was accepted by a number that may not; nothing is agreed.");
    else if (fillings.isEmpty())
      leave(message, borrowerId, "A personal link was asked for, and this number may not get one.");
  }

  private void leave(Stored message, String borrowerId, String why) {
    work.open(
        new NewWorkItem(
            WorkItemKind.PERSON_WANTED,
            borrowerId,
            null,
            why,
            message.carrierId(),
            clock.instant()));
  }

  private static Optional<Answer> answer(Reading reading) {
    return Consequences.of(reading).stream()
        .filter(Consequence.Answers.class::isInstance)
        .map(each -> ((Consequence.Answers) each).with())
        .findFirst();
  }

  private Optional<Map<String, String>> fillings(
      Answer with, Stored message, String borrowerId, Reading reading, WrittenLanguage language) {
    return switch (with.needs()) {
      case NOTHING -> Optional.of(Map.of());
      case LINK ->
          links.make(borrowerId, message.numberToken(), "PLAN").map(link -> Map.of("link", link));
      case LINES ->
          Optional.of(
              Map.of(
                  "lines",
                  lines(reading, message.country() == null ? "" : message.country(), language)));
      case COMPLAINT_LINES -> Optional.of(Map.of("lines", elsewhere(message, language)));
    };
  }

  /** Where else one can complain; empty where nobody is known. */
  private String elsewhere(Stored message, WrittenLanguage language) {
    return helplines.forComplaint(message.country() == null ? "" : message.country(), language);
  }

  private String lines(Reading reading, String country, WrittenLanguage language) {
    return reading.distress().orElse(DistressKind.SELF_HARM) == DistressKind.SELF_HARM
        ? helplines.forSelfHarm(country, language)
        : helplines.forDanger(country, language);
  }

  /**
   * The language we write to the borrower in; before there is one, the language the text is written
   * in.
   */
  private WrittenLanguage languageOf(Stored message, String borrowerId) {
    return messages
        .languageWrittenIn(borrowerId)
        .orElseGet(() -> WrittenLanguage.seenIn(message.words()));
  }
}
