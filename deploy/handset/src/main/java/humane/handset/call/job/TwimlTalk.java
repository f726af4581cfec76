package humane.handset.call.job;

import humane.handset.call.Call;
import humane.handset.call.CallLine.Who;
import humane.handset.call.CallReports;
import humane.handset.call.CallStatus;
import humane.handset.call.Gather;
import humane.handset.call.Talk;
import humane.handset.twilio.Account;
import humane.handset.twilio.Twiml;
import humane.handset.twilio.TwimlCheck;
import humane.handset.webhook.job.SignedPost;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
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

  private static final int CHARACTERS_SPOKEN_PER_SECOND = 14;
  private static final Duration MACHINE_WAITS = Duration.ofMillis(500);
  private static final Duration BETWEEN_KEYS = Duration.ofSeconds(2);

  private static final Duration TEAM_RINGS = Duration.ofSeconds(3);
  private static final Duration RECORDS_FOR = Duration.ofSeconds(10);

  private final SignedPost post;
  private final Recorder recorder;
  private final OtherEnds otherEnds;
  private final Account account;
  private final Clock business;
  private final Clock system;

  TwimlTalk(
      SignedPost post,
      Recorder recorder,
      OtherEnds otherEnds,
      Account account,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.post = post;
    this.recorder = recorder;
    this.otherEnds = otherEnds;
    this.account = account;
    this.business = business;
    this.system = system;
  }

  /** Goes on until the call waits for somebody or is over. */
  void follow(Step step) {
    for (int documents = 0; documents < DOCUMENTS_MAX; documents++) {
      if (step.call().talk().twiml() == null && !fetch(step, Map.of())) return;
      if (!followDocument(step)) return;
    }
    fail(step, "The lender's documents lead nowhere.");
  }

  /** Nobody has answered in time, or the last key was pressed a while ago. */
  void timeIsUp(Step step) {
    Element verb = verbAt(step.call());
    switch (verb.getTagName()) {
      case "Dial" -> teamHasAnswered(step, verb);
      case "Record" -> recorded(step, verb);
      default -> gatherTimeIsUp(step);
    }
  }

  private void gatherTimeIsUp(Step step) {
    Gather gather = gather(step.call());
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
    if (verbAt(call).getTagName().equals("Record")) recorded(step, verbAt(call));
    if (!verbAt(call).getTagName().equals("Gather") || !gather(call).takesKeys()) return;
    Talk pressed = call.talk().pressed(keys);
    step.become(call.with(pressed, system.instant().plus(BETWEEN_KEYS)), system.instant());
    Gather gather = gather(call);
    if (gather.complete(pressed.digits()))
      answer(step, gather, Map.of("Digits", gather.answer(pressed.digits())));
  }

  void say(Step step, String words) {
    step.hear(Who.PHONE, words, business.instant());
    Call call = step.call();
    if (call.talk().waiting()
        && verbAt(call).getTagName().equals("Gather")
        && gather(call).takesWords())
      answer(step, gather(call), Map.of("SpeechResult", words, "Confidence", "0.9"));
  }

  private void answer(Step step, Gather gather, Map<String, String> given) {
    Talk talk = step.call().talk();
    String next = gather.action().map(action -> resolved(talk, action)).orElse(talk.url());
    if (next == null) {
      fail(step, "There is nowhere to send the answer to.");
      return;
    }
    step.become(step.call().with(Talk.of(next, null), null), system.instant());
    if (fetch(step, given)) follow(step);
  }

  /** False when the call is over for want of a document. */
  private boolean fetch(Step step, Map<String, String> more) {
    Map<String, String> form = CallReports.of(step.call(), account.sid());
    form.putAll(more);
    String url = step.call().talk().url();
    try {
      SignedPost.Answer answer = post.to(String.valueOf(url), form);
      if (answer.good() && Twiml.root(answer.body()).isPresent()) {
        warn(step, Twiml.root(answer.body()).get());
        step.become(
            step.call().with(step.call().talk().fetched(answer.body()), null), system.instant());
        return true;
      }
      return fail(
          step,
          answer.good()
              ? TwimlCheck.PARSE_FAILURE + " Document parse failure. The call is ended."
              : "11200 The lender's answer was " + answer.status() + ". The call is ended.");
    } catch (IOException | IllegalArgumentException away) {
      return fail(step, "The lender did not answer.");
    }
  }

  private void warn(Step step, Element document) {
    for (String warning : TwimlCheck.warnings(document))
      step.hear(
          Who.NETWORK,
          TwimlCheck.SCHEMA_WARNING + " Schema validation warning. " + warning,
          business.instant());
  }

  private boolean fail(Step step, String why) {
    step.hear(Who.NETWORK, why, business.instant());
    step.become(step.call().over(CallStatus.COMPLETED, business.instant()), system.instant());
    return false;
  }

  /** True when another document comes next. */
  private boolean followDocument(Step step) {
    List<Element> verbs = Twiml.verbs(String.valueOf(step.call().talk().twiml())).orElse(List.of());
    for (int at = step.call().talk().position(); at < verbs.size(); at++) {
      Element verb = verbs.get(at);
      switch (verb.getTagName()) {
        case "Say", "Play" -> speak(step, verb);
        case "Pause" -> {
          pause(step, verb, at + 1);
          return false;
        }
        case "Gather" -> {
          ask(step, verb, at);
          return false;
        }
        case "Start" -> recorder.start(step, verb);
        case "Dial" -> {
          dial(step, verb, at);
          return false;
        }
        case "Record" -> {
          recorder.startMessage(step);
          step.hear(Who.NETWORK, "• beep •", business.instant());
          waitAt(step, at, RECORDS_FOR);
          return false;
        }
        case "Redirect" -> {
          step.become(
              step.call()
                  .with(Talk.of(resolved(step.call().talk(), Twiml.words(verb)), null), null),
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

  /** How long it takes to say. */
  private Duration speak(Step step, Element verb) {
    String words = verb.getTagName().equals("Say") ? Twiml.words(verb) : "♪ " + Twiml.words(verb);
    step.hear(Who.LENDER, words, business.instant());
    return Duration.ofSeconds(words.length() / CHARACTERS_SPOKEN_PER_SECOND);
  }

  private void pause(Step step, Element verb, int next) {
    long seconds = Twiml.attribute(verb, "length").map(Long::parseLong).orElse(1L);
    step.become(
        step.call()
            .with(
                step.call().talk().atVerb(next),
                system.instant().plusSeconds(Math.clamp(seconds, 0, 60))),
        system.instant());
  }

  private void ask(Step step, Element verb, int at) {
    Duration spoken = Duration.ZERO;
    for (Element inner : Twiml.children(verb))
      if (!inner.getTagName().equals("Pause")) spoken = spoken.plus(speak(step, inner));
    Call call = step.call();
    Gather gather = GatherVerb.of(verb);
    Duration wait = call.answeredByMachine() ? MACHINE_WAITS : spoken.plus(gather.timeout());
    step.become(
        call.with(call.talk().atVerb(at).waitingForAnAnswer(), system.instant().plus(wait)),
        system.instant());
  }

  private void waitAt(Step step, int position, Duration wait) {
    Call call = step.call();
    step.become(
        call.with(call.talk().atVerb(position).waitingForAnAnswer(), system.instant().plus(wait)),
        system.instant());
  }

  /** The team's phone behaves as any other; one that nobody has told anything is picked up. */
  private void dial(Step step, Element verb, int at) {
    String number =
        Twiml.children(verb).stream().findFirst().map(Twiml::words).orElse(Twiml.words(verb));
    step.hear(Who.NETWORK, "☎ " + number, business.instant());
    waitAt(step, at, TEAM_RINGS);
  }

  private void teamHasAnswered(Step step, Element verb) {
    String number =
        Twiml.children(verb).stream().findFirst().map(Twiml::words).orElse(Twiml.words(verb));
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
        step.call().with(Talk.of(resolved(talk, action.get()), null), null), system.instant());
    if (fetch(step, given)) follow(step);
  }

  private static Element verbAt(Call call) {
    return Twiml.verbs(String.valueOf(call.talk().twiml()))
        .orElseThrow()
        .get(call.talk().position());
  }

  private static Gather gather(Call call) {
    return GatherVerb.of(verbAt(call));
  }

  private static String resolved(Talk talk, String address) {
    return Optional.ofNullable(talk.url())
        .map(URI::create)
        .map(base -> base.resolve(address).toString())
        .orElse(address);
  }
}
