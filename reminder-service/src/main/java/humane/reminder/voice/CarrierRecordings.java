package humane.reminder.voice;

import java.io.IOException;

/** Recordings as the carrier has them. */
public interface CarrierRecordings {

  /**
   * The sound, as WAV.
   *
   * @throws IOException when the carrier does not give it out now
   */
  byte[] fetch(String recordingId) throws IOException;

  /**
   * Ends the recording of a call that goes on; a call that is over, or not recorded, stays as it
   * is.
   *
   * @throws IOException when the carrier has not done so
   */
  void stop(String callId) throws IOException;

  /**
   * Deletes it there; one that is gone already stays gone.
   *
   * @throws IOException when the carrier has not done so
   */
  void delete(String recordingId) throws IOException;
}
