package humane.handset.call.job;

import humane.handset.call.Gather;
import humane.handset.twilio.Twiml;
import java.time.Duration;
import org.w3c.dom.Element;

/**
 * Reads a Gather with the values Twilio gives to what is not said. Source: Twilio, "TwiML Voice:
 * Gather".
 */
final class GatherVerb {
  private static final long USUAL_TIMEOUT_SECONDS = 5;

  private GatherVerb() {}

  static Gather of(Element verb) {
    String input = Twiml.attribute(verb, "input").orElse("dtmf");
    String finishKey = verb.hasAttribute("finishOnKey") ? verb.getAttribute("finishOnKey") : "#";
    return new Gather(
        Twiml.attribute(verb, "action"),
        input.contains("dtmf"),
        input.contains("speech"),
        number(verb, "numDigits", 0),
        finishKey,
        Duration.ofSeconds(number(verb, "timeout", USUAL_TIMEOUT_SECONDS)),
        Twiml.attribute(verb, "actionOnEmptyResult").filter("true"::equals).isPresent());
  }

  private static int number(Element verb, String attribute, long usual) {
    return Twiml.attribute(verb, attribute)
        .filter(value -> value.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .orElse((int) usual);
  }
}
