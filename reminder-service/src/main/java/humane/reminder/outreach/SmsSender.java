package humane.reminder.outreach;

import humane.reminder.contactpolicy.ClearedContact;

/** The only way a text leaves. It takes nothing but a contact that the gate has cleared. */
public interface SmsSender {

  /**
   * Makes at most one request to the carrier, within a deadline: one when {@code start} gives leave
   * once the connection is open, none otherwise. Never throws for what the carrier or the wire
   * does.
   */
  SendResult send(ClearedContact cleared, OutboundText text, Start start);
}
