package humane.reminder.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Recording;
import humane.reminder.outreach.Start;
import humane.reminder.voice.CarrierRecordings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/** Stops, fetches and deletes a recording, on the carrier's own paths. */
@ApplicationScoped
public class TwilioRecordings implements CarrierRecordings {
  private static final int OK = 200;
  private static final int GONE = 404;

  /** What the carrier takes for the recording that goes on. */
  private static final String CURRENT = "Twilio.CURRENT";

  /** Nobody is reached by it, so nothing needs to hold it back. */
  private static final Start AT_ONCE = () -> Optional.of(() -> {});

  private final TwilioRestClient client;
  private final TwilioSettings settings;

  TwilioRecordings(TwilioRestClient client, TwilioSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  @Override
  public byte[] fetch(String recordingId) throws IOException {
    String at =
        "https://api.twilio.com/2010-04-01/Accounts/"
            + settings.accountSid()
            + "/Recordings/"
            + recordingId
            + ".wav";
    try {
      Response answer = client.request(new Request(HttpMethod.GET, at));
      if (answer == null || answer.getStatusCode() != OK)
        throw new IOException(
            "The carrier gave no sound for "
                + recordingId
                + ": "
                + (answer == null ? "no answer" : "status " + answer.getStatusCode()));
      return answer.getStream().readAllBytes();
    } catch (TwilioException away) {
      throw new IOException("The carrier gave no sound for " + recordingId, away);
    }
  }

  @Override
  public void stop(String callId) throws IOException {
    unlessGone(
        "stopped recording " + callId,
        () ->
            com.twilio.rest.api.v2010.account.call.Recording.updater(
                    callId,
                    CURRENT,
                    com.twilio.rest.api.v2010.account.call.Recording.Status.STOPPED)
                .update(client));
  }

  @Override
  public void delete(String recordingId) throws IOException {
    unlessGone("deleted " + recordingId, () -> Recording.deleter(recordingId).delete(client));
  }

  private static void unlessGone(String done, Runnable request) throws IOException {
    try {
      ScopedValue.where(PermittedRequests.START, AT_ONCE).run(request);
    } catch (ApiException said) {
      if (said.getStatusCode() == null || said.getStatusCode() != GONE)
        throw new IOException("The carrier has not " + done, said);
    } catch (TwilioException away) {
      throw new IOException("The carrier has not " + done, away);
    }
  }
}
