package humane.reminder.twilio;

import com.twilio.http.TwilioRestClient;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one client that every request to the carrier goes through. */
@ApplicationScoped
class CarrierClient {

  @Produces
  @Singleton
  TwilioRestClient client(TwilioSettings settings, @SystemTime Clock system) {
    return new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
        .httpClient(new OneRequestClient(settings, system))
        .build();
  }
}
