package humane.reminder.reply;

import static humane.reminder.contactpolicy.Purpose.CARE;
import static humane.reminder.contactpolicy.Purpose.OPT_OUT_CONFIRMATION;
import static humane.reminder.contactpolicy.Purpose.REQUESTED_REPLY;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.reply.Consequence.Answers;
import humane.reminder.reply.Consequence.EndsChannel;
import humane.reminder.reply.Consequence.LiftsOptOut;
import humane.reminder.reply.Consequence.OpensWorkItem;
import humane.reminder.reply.Consequence.SetsHold;
import humane.reminder.reply.Consequence.StopsNumber;
import humane.reminder.workitem.WorkItemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What follows from a reply: a table, and the rule that only one text answers it. */
public final class Consequences {
  private static final Set<Intent> ANSWERED_ALL_THE_SAME =
      Set.of(Intent.STOP, Intent.WRONG_PERSON, Intent.DISTRESS);

  private Consequences() {}

  /**
   * Everything that protects follows from every meaning found; the answer is that of the most
   * protective one.
   */
  public static List<Consequence> of(Reading reading) {
    if (reading.sort() == Reading.Sort.NOTHING_SAID) return List.of();
    List<Consequence> found = ofFound(reading);
    return reading.waitsForAPerson() ? untilRead(found, reading) : found;
  }

  /**
   * Nothing supposed is acted on. A person looks, nothing is sent until then, and nothing is
   * answered but what certainly protects; what was not understood besides is read with it.
   */
  private static List<Consequence> untilRead(List<Consequence> found, Reading reading) {
    List<Consequence> all = new ArrayList<>();
    boolean answers = ANSWERED_ALL_THE_SAME.contains(reading.leading());
    for (Consequence each : found) {
      boolean opens =
          each instanceof LiftsOptOut
              || each.equals(work(WorkItemKind.UNCLEAR_REPLY))
              || (each instanceof Answers && !answers);
      if (!opens) all.add(each);
    }
    all.add(hold(HoldKind.REPLY_UNREAD));
    if (reading.supposed().contains(Intent.DISTRESS)) all.add(work(WorkItemKind.POSSIBLE_DISTRESS));
    else if (!reading.supposed().isEmpty()) all.add(work(WorkItemKind.REPLY_TO_READ));
    if (reading.sort() == Reading.Sort.FOREIGN) all.add(work(WorkItemKind.FOREIGN_REPLY));
    return all;
  }

  private static List<Consequence> ofFound(Reading reading) {
    List<Consequence> all = new ArrayList<>();
    boolean answered = false;
    for (Reading.Found found : reading.intents())
      for (Consequence consequence : of(found.intent(), reading)) {
        boolean answer = consequence instanceof Answers;
        boolean lifts = consequence instanceof LiftsOptOut;
        // Who says stop in the same breath wants no second text, and opens nothing again.
        if ((answer && answered)
            || (lifts && reading.has(Intent.STOP))
            || all.contains(consequence)) continue;
        answered |= answer;
        all.add(consequence);
      }
    return reading.has(Intent.DISTRESS) ? careFirst(all, reading) : all;
  }

  private static List<Consequence> of(Intent intent, Reading reading) {
    return switch (intent) {
      case STOP -> stop(reading);
      case WRONG_PERSON -> List.of(new StopsNumber(), answer("wrong-person", OPT_OUT_CONFIRMATION));
      case DISTRESS -> List.of(hold(HoldKind.DISTRESS), care(reading), work(WorkItemKind.DISTRESS));
      case BEREAVEMENT ->
          List.of(
              hold(reading.ofAnother() ? HoldKind.BEREAVED : HoldKind.DECEASED),
              work(WorkItemKind.BEREAVEMENT));
      case REPRESENTED ->
          List.of(hold(HoldKind.REPRESENTED), heard(), work(WorkItemKind.REPRESENTED));
      case DISPUTE -> List.of(hold(HoldKind.DISPUTE), heard(), work(WorkItemKind.DISPUTE));
      case COMPLAINT ->
          List.of(hold(HoldKind.COMPLAINT), complaintHeard(), work(WorkItemKind.COMPLAINT));
      case HARDSHIP ->
          List.of(hold(HoldKind.HARDSHIP_REVIEW), heard(), work(WorkItemKind.HARDSHIP));
      case WANTS_PERSON -> List.of(asked("person-called"), work(WorkItemKind.PERSON_WANTED));
      case AUTHENTICITY -> List.of(asked("authenticity"));
      case ALREADY_PAID ->
          List.of(hold(HoldKind.DISPUTE), asked("paid-noted"), work(WorkItemKind.PAYMENT_TO_CHECK));
      case WANTS_PLAN -> List.of(hold(HoldKind.PLAN_BEING_MADE), link("plan-link"));
      case ACCEPTS_PLAN -> List.of(link("plan-to-look-at"));
      case PROMISE_TO_PAY -> List.of(asked("promise-noted"), work(WorkItemKind.PROMISE_TO_CHECK));
      case HELP -> List.of(asked("help"));
      // Only an explicit START is a new consent (P7): what is merely read into a text is a
      // person's.
      case START ->
          reading.isCertain(Intent.START)
              ? List.of(new LiftsOptOut(), asked("start-confirmed"))
              : List.of(work(WorkItemKind.UNCLEAR_REPLY));
      case UNCLEAR -> List.of(work(WorkItemKind.UNCLEAR_REPLY));
    };
  }

  private static List<Consequence> stop(Reading reading) {
    if (reading.stops().contains(StopScope.ALL))
      return List.of(
          new EndsChannel(Optional.empty()), answer("opt-out-all-confirmed", OPT_OUT_CONFIRMATION));
    Stream<Consequence> ends =
        reading.stops().stream()
            .map(scope -> scope == StopScope.VOICE ? Channel.VOICE : Channel.SMS)
            .distinct()
            .sorted()
            .map(channel -> new EndsChannel(Optional.of(channel)));
    boolean texts = reading.stops().stream().anyMatch(scope -> scope != StopScope.VOICE);
    Consequence confirmation =
        texts
            ? answer("opt-out-confirmed", OPT_OUT_CONFIRMATION)
            : answer("calls-ended", OPT_OUT_CONFIRMATION);
    return Stream.concat(ends, Stream.of(confirmation)).toList();
  }

  /**
   * Care comes before courtesy: of the answers, the one for somebody in distress is sent, even
   * beside a STOP.
   */
  private static List<Consequence> careFirst(List<Consequence> all, Reading reading) {
    return Stream.concat(
            Stream.of(care(reading)), all.stream().filter(each -> !(each instanceof Answers)))
        .toList();
  }

  private static Consequence care(Reading reading) {
    String templateId =
        switch (reading.distress().orElse(DistressKind.SELF_HARM)) {
          case SELF_HARM -> "care-self-harm";
          case DANGER_AT_HOME -> "care-danger-at-home";
          case DANGER_TO_OTHERS -> "care-danger-to-others";
        };
    return new Answers(new Answer(templateId, CARE, Answer.Needs.LINES));
  }

  private static Consequence heard() {
    return asked("looked-into");
  }

  /** HL-R-03: our own way first, then the authority's. */
  private static Consequence complaintHeard() {
    return new Answers(
        new Answer("complaint-noted", REQUESTED_REPLY, Answer.Needs.COMPLAINT_LINES));
  }

  private static Consequence asked(String templateId) {
    return answer(templateId, REQUESTED_REPLY);
  }

  private static Consequence answer(String templateId, Purpose purpose) {
    return new Answers(new Answer(templateId, purpose));
  }

  private static Consequence link(String templateId) {
    return new Answers(new Answer(templateId, REQUESTED_REPLY, Answer.Needs.LINK));
  }

  private static Consequence hold(HoldKind kind) {
    return new SetsHold(kind);
  }

  private static Consequence work(WorkItemKind kind) {
    return new OpensWorkItem(kind);
  }
}
