package humane.reminder.carrier.route;

import humane.reminder.carrier.smpp.SmppCarrier;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.outreach.CarrierRecords;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SmsSender;
import humane.reminder.outreach.Start;
import humane.reminder.twilio.GuardedTwilio;
import humane.reminder.twilio.TwilioSms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Which carrier takes a text: the lender's own line in the countries that it serves, Twilio in all
 * others.
 */
@ApplicationScoped
public class CarrierByCountry implements SmsSender, CarrierRecords {
  private final SmppCarrier own;
  private final TwilioSms twilio;
  private final GuardedTwilio guarded;

  CarrierByCountry(SmppCarrier own, TwilioSms twilio, GuardedTwilio guarded) {
    this.own = own;
    this.twilio = twilio;
    this.guarded = guarded;
  }

  @Override
  public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
    return own.serves(text.to())
        ? own.send(cleared, text, start)
        : guarded.ask(() -> twilio.send(cleared, text, start));
  }

  /** SMPP keeps no records by number and words: what was unclear there stays so. */
  @Override
  public Optional<String> find(String to, String checkCode) throws CarrierAway {
    return own.serves(to) ? Optional.empty() : twilio.find(to, checkCode);
  }
}
