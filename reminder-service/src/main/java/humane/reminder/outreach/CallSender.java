package humane.reminder.outreach;

import humane.reminder.contactpolicy.ClearedContact;
import java.util.UUID;

/** The only way a call is made. It takes nothing but a contact that the gate has cleared. */
public interface CallSender {

  /**
   * Makes at most one request to the carrier, as {@link SmsSender#send} does.
   *
   * @param line whom to ring, and from where; its words are not said
   */
  SendResult call(ClearedContact cleared, OutboundText line, UUID attemptId, Start start);
}
