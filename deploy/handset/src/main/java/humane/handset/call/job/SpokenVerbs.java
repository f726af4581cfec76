package humane.handset.call.job;

import humane.handset.call.Call;
import humane.handset.call.CallLine.Who;
import humane.handset.call.Gather;
import humane.handset.twilio.Twiml;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.w3c.dom.Element;

/** What a document has the lender say and ask, and how long the call waits for it. */
@ApplicationScoped
public class SpokenVerbs {
  private static final int CHARACTERS_SPOKEN_PER_SECOND = 14;
  private static final Duration MACHINE_WAITS = Duration.ofMillis(500);
  private static final Duration TEAM_RINGS = Duration.ofSeconds(3);

  private final Clock business;
  private final Clock system;

  SpokenVerbs(@BusinessTime Clock business, @SystemTime Clock system) {
    this.business = business;
    this.system = system;
  }

  /** How long it takes to say. */
  Duration speak(Step step, Element verb) {
    String words = verb.getTagName().equals("Say") ? Twiml.words(verb) : "♪ " + Twiml.words(verb);
    step.hear(Who.LENDER, words, business.instant());
    return Duration.ofSeconds(words.length() / CHARACTERS_SPOKEN_PER_SECOND);
  }

  void pause(Step step, Element verb, int next) {
    long seconds = Twiml.attribute(verb, "length").map(Long::parseLong).orElse(1L);
    step.become(
        step.call()
            .with(
                step.call().talk().atVerb(next),
                system.instant().plusSeconds(Math.clamp(seconds, 0, 60))),
        system.instant());
  }

  void ask(Step step, Element verb, int at) {
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

  void waitAt(Step step, int position, Duration wait) {
    Call call = step.call();
    step.become(
        call.with(call.talk().atVerb(position).waitingForAnAnswer(), system.instant().plus(wait)),
        system.instant());
  }

  /** The team's phone behaves as any other; one that nobody has told anything is picked up. */
  void dial(Step step, Element verb, int at) {
    step.hear(Who.NETWORK, "☎ " + numberOf(verb), business.instant());
    waitAt(step, at, TEAM_RINGS);
  }

  /** Whom a Dial rings. */
  static String numberOf(Element verb) {
    return Twiml.children(verb).stream().findFirst().map(Twiml::words).orElse(Twiml.words(verb));
  }

  /** The question that the call waits at. */
  static Gather gather(Call call) {
    return GatherVerb.of(LenderDocuments.verbAt(call));
  }
}
