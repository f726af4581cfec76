package humane.reminder.twilio;

import com.twilio.http.TwilioRestClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one client that every request to the carrier goes through. */
@ApplicationScoped
class CarrierClient {

  @Produces
  @Singleton
  TwilioRestClient client(TwilioSettings settings) {
    return new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
        .httpClient(new OneRequestClient(settings))
        .build();
  }
}
