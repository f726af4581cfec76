package humane.reminder.outreach;

import humane.reminder.contactpolicy.ClearedContact;

/** The only way a text leaves. It takes nothing but a contact that the gate has cleared. */
public interface SmsSender {

  /**
   * Makes exactly one request to the carrier, within a deadline. Never throws for what the carrier
   * or the wire does.
   */
  SendResult send(ClearedContact cleared, OutboundText text);
}
