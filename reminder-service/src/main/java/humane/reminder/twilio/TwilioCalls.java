package humane.reminder.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.outreach.CallSender;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.Start;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a call with one POST; what is said in it is asked of us once somebody takes it up. */
@ApplicationScoped
public class TwilioCalls implements CallSender {
  private static final int RINGS_SECONDS = 25;

  /** Waits for the end of a greeting, so that a message is not spoken into it. */
  private static final String MACHINE_DETECTION = "DetectMessageEnd";

  private final TwilioRestClient client;
  private final GuardedTwilio guarded;
  private final String voice;

  TwilioCalls(
      TwilioRestClient client,
      GuardedTwilio guarded,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.client = client;
    this.guarded = guarded;
    this.voice = publicBaseUrl + "/twilio/voice";
  }

  @Override
  public SendResult call(ClearedContact cleared, OutboundText line, UUID attemptId, Start start) {
    if (cleared.channel() != Channel.VOICE)
      throw new IllegalArgumentException(
          "This makes calls, and " + cleared.channel() + " was cleared");
    return guarded.ask(
        () -> ScopedValue.where(PermittedRequests.START, start).call(() -> call(line, attemptId)));
  }

  private SendResult call(OutboundText line, UUID attemptId) {
    try {
      Call call =
          Call.creator(
                  new PhoneNumber(line.to()),
                  new PhoneNumber(line.from()),
                  URI.create(voice + "?attempt=" + attemptId))
              .setStatusCallback(URI.create(voice + "/status?attempt=" + attemptId))
              .setStatusCallbackEvent(List.of("completed"))
              .setMachineDetection(MACHINE_DETECTION)
              .setTimeout(RINGS_SECONDS)
              .create(client);
      return call.getSid() == null
          ? new SendResult.Unclear("an answer without an id")
          : new SendResult.Accepted(call.getSid());
    } catch (Patience asked) {
      return new SendResult.NotTaken("the carrier asks for patience", asked.asked());
    } catch (ApiException said) {
      return CarrierAnswers.judged(said);
    } catch (TwilioException | IllegalStateException broken) {
      return new SendResult.Unclear(CarrierAnswers.nameOf(broken));
    }
  }
}
