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
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends a text with one POST and says what came of it in our words. */
@ApplicationScoped
public class TwilioSms implements SmsSender, CarrierRecords {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long PAGE = 200;

  /** Twilio's number for "this recipient has replied STOP". */
  private static final int OPTED_OUT = 21610;

  private static final List<Class<? extends IOException>> NO_CONNECTION =
      List.of(
          ConnectException.class,
          ConnectTimeoutException.class,
          UnknownHostException.class,
          NoRouteToHostException.class,
          ConnectionRequestTimeoutException.class);

  private final TwilioRestClient client;
  private final URI statusCallback;

  TwilioSms(
      TwilioSettings settings,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.client =
        new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
            .httpClient(new OneRequestClient(settings))
            .build();
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
    } catch (ApiException said) {
      return judged(said);
    } catch (TwilioException | IllegalStateException broken) {
      return new SendResult.Unclear(nameOf(broken));
    }
  }

  private static SendResult judged(ApiException said) {
    if (said.getStatusCode() == null && isCausedBy(said, PermittedRequests.NotBegun.class))
      return new SendResult.NotBegun();
    if (said.getStatusCode() == null)
      return neverLeft(said)
          ? new SendResult.NotTaken(nameOf(said), null)
          : new SendResult.Unclear(nameOf(said));
    int status = said.getStatusCode();
    if (status == TOO_MANY_REQUESTS)
      return new SendResult.NotTaken("the carrier asks for patience", PATIENCE);
    if (status >= FIRST_SERVER_ERROR) return new SendResult.Unclear("status " + status);
    int code = said.getCode() == null ? status : said.getCode();
    return code == OPTED_OUT
        ? new SendResult.OptedOutAtCarrier(String.valueOf(code))
        : new SendResult.Refused(String.valueOf(code));
  }

  /** No connection, no request: only then is it certain. */
  private static boolean neverLeft(Throwable broken) {
    return NO_CONNECTION.stream().anyMatch(kind -> isCausedBy(broken, kind));
  }

  private static boolean isCausedBy(Throwable broken, Class<? extends Throwable> kind) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause())
      if (kind.isInstance(cause)) return true;
    return false;
  }

  /** The type alone: the words of an exception may hold a number. */
  private static String nameOf(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) cause = cause.getCause();
    return cause.getClass().getSimpleName();
  }

  @Override
  public Optional<String> find(String to, String checkCode) throws CarrierAway {
    try {
      for (Message message : Message.reader().setTo(to).setPageSize(PAGE).read(client))
        if (message.getBody() != null && message.getBody().contains(checkCode))
          return Optional.of(message.getSid());
      return Optional.empty();
    } catch (TwilioException | IllegalStateException away) {
      throw new CarrierAway(nameOf(away), away);
    }
  }
}
