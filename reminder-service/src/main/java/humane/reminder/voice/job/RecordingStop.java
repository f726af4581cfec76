package humane.reminder.voice.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.delivery.DeliveryHandler;
import humane.reminder.voice.CarrierRecordings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Has the carrier stop listening to a call whose other end does not want to be recorded. */
@ApplicationScoped
public class RecordingStop implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "voice-recording-stop";

  public record Refused(String carrierId) {}

  private final CarrierRecordings carrier;

  RecordingStop(CarrierRecordings carrier) {
    this.carrier = carrier;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    try {
      carrier.stop(payload.path("carrierId").asText());
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }
}
