package humane.reminder.reply.job;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.NumberTokens;
import humane.kit.delivery.Deliveries;
import humane.reminder.complaint.job.SaidComplaints;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.reply.Consequence;
import humane.reminder.reply.Consequences;
import humane.reminder.reply.InboundText;
import humane.reminder.reply.InboundText.CarrierAction;
import humane.reminder.reply.Intent;
import humane.reminder.reply.NumberMask;
import humane.reminder.reply.Promised;
import humane.reminder.reply.Reading;
import humane.reminder.reply.store.InboundMessages;
import humane.reminder.reply.store.InboundMessages.State;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Stores a text and, in the same transaction, does everything about it that protects somebody.
 * Answers are a job's.
 */
@ApplicationScoped
public class ReplyIntake {
  /** What opens something again; everything else protects, or asks. */
  private static final Set<Intent> OPENING = Set.of(Intent.START, Intent.ACCEPTS_PLAN);

  private final NumberTokens tokens;
  private final Recipients recipients;
  private final Readings readings;
  private final InboundMessages messages;
  private final Protecting protecting;
  private final WorkItems work;
  private final Ledger ledger;
  private final Deliveries deliveries;
  private final Clock clock;

  ReplyIntake(
      NumberTokens tokens,
      Recipients recipients,
      Readings readings,
      InboundMessages messages,
      Protecting protecting,
      WorkItems work,
      Ledger ledger,
      Deliveries deliveries,
      @BusinessTime Clock clock) {
    this.tokens = tokens;
    this.recipients = recipients;
    this.readings = readings;
    this.messages = messages;
    this.protecting = protecting;
    this.work = work;
    this.ledger = ledger;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** What is known of a text while it is taken in. */
  private record Taken(
      InboundText text, String token, List<String> borrowers, Reading reading, Instant at) {
    Protecting.Subject subject() {
      return new Protecting.Subject(
          text.carrierId(),
          token,
          borrowers,
          reading.leading(),
          at,
          Promised.in(text.words(), at.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    Optional<String> onlyBorrower() {
      return borrowers.size() == 1 ? Optional.of(borrowers.getFirst()) : Optional.empty();
    }

    /** How late an answer would be is counted from here. */
    Instant writtenAt() {
      return text.writtenAt() == null || text.writtenAt().isAfter(at) ? at : text.writtenAt();
    }
  }

  /** A text that came before changes nothing. */
  @Transactional
  public void receive(InboundText text) {
    if (messages.isThere(text.carrierId())) return;
    String token = tokens.of(text.from());
    List<String> borrowers =
        List.copyOf(
            new TreeSet<>(
                recipients.byToken(token).stream().map(KnownNumber::borrowerId).toList()));
    Reading read = withCarrier(readings.read(token, text.words()), text.carrierActedOn());
    boolean overtaken = isOvertaken(read, token, text.writtenAt());
    Reading reading = overtaken ? read.without(OPENING) : read;
    Taken taken =
        new Taken(text, token, borrowers, reading, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    List<Consequence> consequences = Consequences.of(reading);
    boolean answered =
        !overtaken && taken.onlyBorrower().isPresent() && wantsAnswer(consequences, taken);
    if (!store(taken, answered)) return;
    writeLedger(taken);
    protecting.carryOut(consequences, taken.subject());
    if (reading.has(Intent.COMPLAINT)) complaints(taken);
    if (borrowers.isEmpty()) aboutNobody(taken);
    if (answered)
      deliveries.enqueue(
          ReplyAnswers.KIND, text.carrierId(), new ReplyAnswers.Wanted(text.carrierId()));
  }

  /**
   * The carrier's own opt-out counts, whatever we read; its opt-in does not: only an explicit START
   * is a new consent (P7).
   */
  private static Reading withCarrier(Reading read, @Nullable CarrierAction action) {
    if (action == null) return read;
    return switch (action) {
      case STOPPED -> read.withStop();
      // A yes that the carrier took for "back in" may have meant that and no plan: a person reads
      // it.
      case STARTED -> read.has(Intent.ACCEPTS_PLAN) ? Reading.unclear() : read;
      case HELPED -> read;
    };
  }

  /**
   * A text that was found only in the carrier's list may be older than one that has been acted on:
   * it stops whatever it stops, but opens nothing that the later one may have closed.
   */
  private boolean isOvertaken(Reading read, String token, @Nullable Instant writtenAt) {
    return writtenAt != null
        && OPENING.stream().anyMatch(read::has)
        && messages.hasLaterFrom(token, writtenAt);
  }

  /**
   * Where the carrier has answered a stop or a start itself, a second answer would only trouble.
   */
  private boolean wantsAnswer(List<Consequence> consequences, Taken taken) {
    return consequences.stream()
        .filter(Consequence.Answers.class::isInstance)
        .map(each -> ((Consequence.Answers) each).with())
        .anyMatch(answer -> !answersWhatTheCarrierAnswered(answer.templateId(), taken));
  }

  /**
   * The carrier names its keyword also when it had nothing to lift: it confirms a start only where
   * a block of its own stood, which it does not have after a stop in words that it does not know.
   */
  private boolean answersWhatTheCarrierAnswered(String templateId, Taken taken) {
    CarrierAction action = taken.text().carrierActedOn();
    if (action == null) return false;
    return switch (action) {
      case STOPPED -> templateId.startsWith("opt-out");
      case STARTED ->
          templateId.equals("start-confirmed") && messages.isBlockedByCarrier(taken.token());
      case HELPED -> false;
    };
  }

  private boolean store(Taken taken, boolean answered) {
    return messages.store(
        new InboundMessages.Stored(
            taken.text().carrierId(),
            taken.token(),
            taken.onlyBorrower(),
            NumberMask.mask(taken.text().words()),
            taken.writtenAt(),
            taken.reading().intents().stream().map(Reading.Found::intent).toList(),
            answered ? State.RECEIVED : State.NO_ANSWER,
            countryOf(taken.text().from()),
            taken.text().carrierActedOn()));
  }

  /** A number of nobody has a line in the ledger too, under a random subject of its own. */
  private void writeLedger(Taken taken) {
    List<String> intents =
        taken.reading().intents().stream().map(found -> found.intent().name()).toList();
    List<String> about =
        taken.borrowers().isEmpty() ? List.of("number:" + taken.token()) : taken.borrowers();
    for (String borrowerId : about)
      ledger.append(
          new LedgerEntry(
              borrowerId,
              null,
              taken.at(),
              new LedgerBody.Reply(Channel.SMS.name(), intents),
              NumberMask.mask(taken.text().words())));
  }

  /** Kept with all other complaints, from when the words reached us. */
  private void complaints(Taken taken) {
    for (String borrowerId : taken.borrowers()) {
      SaidComplaints.Said said =
          new SaidComplaints.Said(
              borrowerId, taken.text().carrierId(), Channel.SMS, taken.writtenAt());
      deliveries.enqueue(SaidComplaints.KIND, said.key(), said);
    }
  }

  /** Somebody in distress is heard also when we do not know who it is. */
  private void aboutNobody(Taken taken) {
    if (taken.reading().sort() == Reading.Sort.NOTHING_SAID) return;
    boolean distress = taken.reading().has(Intent.DISTRESS);
    boolean perhaps = taken.reading().supposed().contains(Intent.DISTRESS);
    if (!distress
        && !perhaps
        && (taken.reading().has(Intent.STOP) || taken.reading().has(Intent.WRONG_PERSON))) return;
    WorkItemKind kind =
        distress
            ? WorkItemKind.DISTRESS
            : perhaps ? WorkItemKind.POSSIBLE_DISTRESS : WorkItemKind.UNKNOWN_SENDER;
    work.open(
        new NewWorkItem(
            kind, null, null, Summaries.of(kind), taken.text().carrierId(), taken.at()));
  }

  private static @Nullable String countryOf(String e164) {
    try {
      PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
      return phones.getRegionCodeForNumber(phones.parse(e164, null));
    } catch (NumberParseException notANumber) {
      return null;
    }
  }
}
