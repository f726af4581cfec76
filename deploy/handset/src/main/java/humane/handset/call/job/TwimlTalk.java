package humane.handset.call.job;

import humane.handset.call.Call;
import humane.handset.call.CallLine.Who;
import humane.handset.call.CallStatus;
import humane.handset.call.Gather;
import humane.handset.call.Talk;
import humane.handset.twilio.Twiml;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Follows the lender's documents through a call: speaks, waits for an answer, asks what comes next,
 * hangs up.
 */
@ApplicationScoped
public class TwimlTalk {
  /** A document that sends us on and on is left after so many. */
  private static final int DOCUMENTS_MAX = 20;

  private static final Duration RECORDS_FOR = Duration.ofSeconds(10);

  private final LenderDocuments documents;
  private final SpokenVerbs spoken;
  private final Recorder recorder;
  private final OtherEnds otherEnds;
  private final Clock business;
  private final Clock system;

  TwimlTalk(
      LenderDocuments documents,
      SpokenVerbs spoken,
      Recorder recorder,
      OtherEnds otherEnds,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.documents = documents;
    this.spoken = spoken;
    this.recorder = recorder;
    this.otherEnds = otherEnds;
    this.business = business;
    this.system = system;
  }

  /** Goes on until the call waits for somebody or is over. */
  void follow(Step step) {
    for (int followed = 0; followed < DOCUMENTS_MAX; followed++) {
      if (step.call().talk().twiml() == null && !documents.fetch(step, Map.of())) return;
      if (!followDocument(step)) return;
    }
    documents.fail(step, "The lender's documents lead nowhere.");
  }

  /** Nobody has answered in time, or the last key was pressed a while ago. */
  void timeIsUp(Step step) {
    Element verb = LenderDocuments.verbAt(step.call());
    switch (verb.getTagName()) {
      case "Dial" -> teamHasAnswered(step, verb);
      case "Record" -> recorded(step, verb);
      default -> gatherTimeIsUp(step);
    }
  }

  private void gatherTimeIsUp(Step step) {
    Gather gather = SpokenVerbs.gather(step.call());
    String digits = step.call().talk().digits();
    Optional<String> child =
        gather.takesWords() ? otherEnds.childSays(step.call().phone()) : Optional.empty();
    if (child.isPresent()) say(step, child.get());
    else if (!digits.isEmpty()) answer(step, gather, Map.of("Digits", gather.answer(digits)));
    else if (gather.tellsSilence()) answer(step, gather, Map.of("Digits", ""));
    else {
      step.become(
          step.call().with(step.call().talk().atVerb(step.call().talk().position() + 1), null),
          system.instant());
      follow(step);
    }
  }

  void press(Step step, String keys) {
    step.hear(Who.PHONE, "⌨ " + keys, business.instant());
    Call call = step.call();
    if (!call.talk().waiting()) return;
    if (LenderDocuments.verbAt(call).getTagName().equals("Record"))
      recorded(step, LenderDocuments.verbAt(call));
    if (!LenderDocuments.verbAt(call).getTagName().equals("Gather")
        || !SpokenVerbs.gather(call).takesKeys()) return;
    Gather gather = SpokenVerbs.gather(call);
    Talk pressed = call.talk().pressed(keys);
    step.become(call.with(pressed, system.instant().plus(gather.timeout())), system.instant());
    if (gather.complete(pressed.digits()))
      answer(step, gather, Map.of("Digits", gather.answer(pressed.digits())));
  }

  void say(Step step, String words) {
    step.hear(Who.PHONE, words, business.instant());
    Call call = step.call();
    if (call.talk().waiting()
        && LenderDocuments.verbAt(call).getTagName().equals("Gather")
        && SpokenVerbs.gather(call).takesWords())
      answer(step, SpokenVerbs.gather(call), Map.of("SpeechResult", words, "Confidence", "0.9"));
  }

  private void answer(Step step, Gather gather, Map<String, String> given) {
    Talk talk = step.call().talk();
    String next =
        gather.action().map(action -> LenderDocuments.resolved(talk, action)).orElse(talk.url());
    if (next == null) {
      documents.fail(step, "There is nowhere to send the answer to.");
      return;
    }
    step.become(step.call().with(Talk.of(next, null), null), system.instant());
    if (documents.fetch(step, given)) follow(step);
  }

  /** True when another document comes next. */
  private boolean followDocument(Step step) {
    List<Element> verbs = Twiml.verbs(String.valueOf(step.call().talk().twiml())).orElse(List.of());
    for (int at = step.call().talk().position(); at < verbs.size(); at++) {
      Element verb = verbs.get(at);
      switch (verb.getTagName()) {
        case "Say", "Play" -> spoken.speak(step, verb);
        case "Pause" -> {
          spoken.pause(step, verb, at + 1);
          return false;
        }
        case "Gather" -> {
          spoken.ask(step, verb, at);
          return false;
        }
        case "Start" -> recorder.start(step, verb);
        case "Dial" -> {
          spoken.dial(step, verb, at);
          return false;
        }
        case "Record" -> {
          recorder.startMessage(step);
          step.hear(Who.NETWORK, "• beep •", business.instant());
          spoken.waitAt(step, at, RECORDS_FOR);
          return false;
        }
        case "Redirect" -> {
          step.become(
              step.call()
                  .with(
                      Talk.of(
                          LenderDocuments.resolved(step.call().talk(), Twiml.words(verb)), null),
                      null),
              system.instant());
          return true;
        }
        case "Hangup", "Reject" -> {
          step.become(step.call().over(CallStatus.COMPLETED, business.instant()), system.instant());
          return false;
        }
        default ->
            step.hear(
                Who.NETWORK,
                verb.getTagName() + " is not done in the sandbox.",
                business.instant());
      }
    }
    step.become(step.call().over(CallStatus.COMPLETED, business.instant()), system.instant());
    return false;
  }

  private void teamHasAnswered(Step step, Element verb) {
    String number = SpokenVerbs.numberOf(verb);
    String status = otherEnds.dialStatus(number);
    step.hear(Who.NETWORK, "☎ " + number + ": " + status, business.instant());
    follow(step, verb, Map.of("DialCallStatus", status));
  }

  private void recorded(Step step, Element verb) {
    follow(step, verb, recorder.stopMessage(step));
  }

  /** Where the verb sends what it has, or on to the next verb when it names no address. */
  private void follow(Step step, Element verb, Map<String, String> given) {
    Talk talk = step.call().talk();
    Optional<String> action = Twiml.attribute(verb, "action");
    if (action.isEmpty()) {
      step.become(step.call().with(talk.atVerb(talk.position() + 1), null), system.instant());
      follow(step);
      return;
    }
    step.become(
        step.call().with(Talk.of(LenderDocuments.resolved(talk, action.get()), null), null),
        system.instant());
    if (documents.fetch(step, given)) follow(step);
  }
}
