package humane.reminder.voice.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.Deliveries;
import humane.kit.delivery.DeliveryHandler;
import humane.reminder.voice.CarrierRecordings;
import humane.reminder.voice.store.Recordings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * Takes a recording from the carrier: fetched, sealed, stored, and only then deleted there. One
 * that the caller did not want is deleted there unheard.
 */
@ApplicationScoped
public class RecordingIntake implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "voice-recording";

  public record Ready(String recordingId) {}

  private final Recordings recordings;
  private final CarrierRecordings carrier;
  private final Instance<Deliveries> deliveries;
  private final Clock clock;

  /**
   * @param deliveries found when it is needed, since they are made of their handlers
   */
  RecordingIntake(
      Recordings recordings,
      CarrierRecordings carrier,
      Instance<Deliveries> deliveries,
      @BusinessTime Clock clock) {
    this.recordings = recordings;
    this.carrier = carrier;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** The carrier says that one is ready; a repeat changes nothing. */
  @Transactional
  public void ready(String recordingId, String carrierId) {
    if (recordings.atCarrier(recordingId, carrierId, clock.instant()))
      deliveries.get().enqueue(KIND, recordingId, new Ready(recordingId));
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Safe to repeat at every point: what is stored stays, what is deleted there stays deleted. */
  @Override
  public void deliver(JsonNode payload) {
    String recordingId = payload.path("recordingId").asText();
    try {
      switch (QuarkusTransaction.requiringNew().call(() -> recordings.todo(recordingId))) {
        case FETCH -> {
          byte[] sound = carrier.fetch(recordingId);
          QuarkusTransaction.requiringNew().run(() -> recordings.keep(recordingId, sound));
          carrier.delete(recordingId);
        }
        case DELETE_UNHEARD -> {
          carrier.delete(recordingId);
          QuarkusTransaction.requiringNew()
              .run(() -> recordings.notWanted(recordingId, clock.instant()));
        }
        case WAIT_FOR_THE_END ->
            throw new IllegalStateException("The call of " + recordingId + " is not over yet");
        case NOTHING -> carrier.delete(recordingId);
      }
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }
}
