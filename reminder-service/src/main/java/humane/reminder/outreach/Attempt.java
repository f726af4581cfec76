package humane.reminder.outreach;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact that the gate cleared.
 *
 * @param accountTokens what it is about, by keyed hash
 * @param words the exact text; of a call, what it is and whom it asks for
 * @param jurisdictions and {@code timeZones} as they were when it was cleared
 * @param validUntil until when the clearance holds without asking again; the last look asks anyway
 * @param sendingSystemAt system instant at which it was handed to the carrier
 */
public record Attempt(
    UUID id,
    UUID stepId,
    String borrowerId,
    @Nullable UUID caseId,
    Purpose purpose,
    List<String> accountTokens,
    String contactPointId,
    String numberToken,
    String checkCode,
    String words,
    List<String> jurisdictions,
    List<String> timeZones,
    AttemptState state,
    Instant reservedAt,
    Instant validUntil,
    @Nullable Instant sendingSystemAt,
    Channel channel) {

  @Override
  public String toString() {
    return "Attempt[" + id + " " + state + "]";
  }
}
