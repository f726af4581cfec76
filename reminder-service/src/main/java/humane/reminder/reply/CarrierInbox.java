package humane.reminder.reply;

import humane.reminder.outreach.CarrierRecords.CarrierAway;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that the carrier has kept, for those that were never brought to us. */
public interface CarrierInbox {

  /**
   * What was texted to a number of the lender's, oldest first.
   *
   * @param since the first moment, included, a whole second
   * @param until the last moment, included, a whole second; null for up to now
   * @throws CarrierAway when the carrier cannot say
   */
  Listed listed(String to, Instant since, @Nullable Instant until) throws CarrierAway;

  /**
   * @param texts each with the moment at which it was written
   * @param whole false when there are more than are read at once: then the oldest are missing
   */
  record Listed(List<Kept> texts, boolean whole) {
    public Listed {
      texts = List.copyOf(texts);
    }
  }

  /** One text and the moment at which the carrier took it. */
  record Kept(InboundText text, Instant writtenAt) {}
}
