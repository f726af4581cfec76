package humane.handset.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recording of one call.
 *
 * @param callbackUrl who is told when it is ready; null for nobody
 * @param endedAt null while it goes on
 */
public record Recording(
    String sid,
    String callSid,
    @Nullable String callbackUrl,
    Instant startedAt,
    @Nullable Instant endedAt) {

  public long seconds() {
    return endedAt == null ? 0 : Math.max(1, Duration.between(startedAt, endedAt).toSeconds());
  }

  /** The fields of Twilio's recordingStatusCallback. */
  public Map<String, String> report(String accountSid, String baseUrl) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("AccountSid", accountSid);
    form.put("CallSid", callSid);
    form.put("RecordingSid", sid);
    form.put("RecordingUrl", baseUrl + "/2010-04-01/Accounts/" + accountSid + "/Recordings/" + sid);
    form.put("RecordingStatus", "completed");
    form.put("RecordingDuration", Long.toString(seconds()));
    form.put("RecordingChannels", "1");
    form.put("RecordingSource", "StartCallRecordingTwiML");
    return form;
  }
}
