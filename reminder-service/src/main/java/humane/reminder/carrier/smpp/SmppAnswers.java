package humane.reminder.carrier.smpp;

import humane.reminder.outreach.SendResult;
import java.time.Duration;

/** What a command status means, in our words. Source: SMPP 3.4 §5.1.3. */
final class SmppAnswers {
  private static final int SYSTEM_ERROR = 0x08;
  private static final int QUEUE_FULL = 0x14;
  private static final int THROTTLED = 0x58;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private SmppAnswers() {}

  /** Of an answer that is not "done". */
  static SendResult judged(int commandStatus) {
    return switch (commandStatus) {
      case THROTTLED, QUEUE_FULL ->
          new SendResult.NotTaken("the carrier asks for patience", PATIENCE);
      case SYSTEM_ERROR -> new SendResult.Unclear("status 0x08");
      default -> new SendResult.Refused("smpp-0x%02X".formatted(commandStatus));
    };
  }
}
