package humane.reminder.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.outreach.CarrierRecords;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SmsSender;
import humane.reminder.outreach.Start;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends a text with one POST and says what came of it in our words. Nobody gets it as the carrier:
 * which one that is depends on the country.
 */
@ApplicationScoped
@Typed(TwilioSms.class)
public class TwilioSms implements SmsSender, CarrierRecords {
  private static final long PAGE = 200;

  private final TwilioRestClient client;
  private final URI statusCallback;

  TwilioSms(
      TwilioRestClient client,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.client = client;
    this.statusCallback = URI.create(publicBaseUrl + "/twilio/messages/status");
  }

  @Override
  public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
    if (cleared.channel() != Channel.SMS)
      throw new IllegalArgumentException(
          "This sends texts, and " + cleared.channel() + " was cleared");
    return ScopedValue.where(PermittedRequests.START, start).call(() -> send(text));
  }

  private SendResult send(OutboundText text) {
    try {
      Message message =
          Message.creator(new PhoneNumber(text.to()), new PhoneNumber(text.from()), text.words())
              .setStatusCallback(statusCallback)
              .create(client);
      return message.getSid() == null
          ? new SendResult.Unclear("an answer without an id")
          : new SendResult.Accepted(message.getSid());
    } catch (Patience asked) {
      return new SendResult.NotTaken("the carrier asks for patience", asked.asked());
    } catch (ApiException said) {
      return CarrierAnswers.judged(said);
    } catch (TwilioException | IllegalStateException broken) {
      return new SendResult.Unclear(CarrierAnswers.nameOf(broken));
    }
  }

  @Override
  public Optional<String> find(String to, String checkCode) throws CarrierAway {
    try {
      for (Message message : Message.reader().setTo(to).setPageSize(PAGE).read(client))
        if (message.getBody() != null && message.getBody().contains(checkCode))
          return Optional.of(message.getSid());
      return Optional.empty();
    } catch (TwilioException | IllegalStateException away) {
      throw new CarrierAway(CarrierAnswers.nameOf(away), away);
    }
  }
}
