package humane.reminder.carrier.route;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import humane.reminder.carrier.line.OwnLine;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.outreach.CarrierRecords;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SmsSender;
import humane.reminder.outreach.Start;
import humane.reminder.twilio.GuardedTwilio;
import humane.reminder.twilio.TwilioSms;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which carrier takes a text: a line of the lender's own in the countries that it serves, Twilio in
 * all others.
 */
@Startup
@ApplicationScoped
public class CarrierByCountry implements SmsSender, CarrierRecords {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  record Sender(OwnLine line, String number) {}

  private final Map<String, Sender> ownByCountry;
  private final TwilioSms twilio;
  private final GuardedTwilio guarded;

  CarrierByCountry(@All List<OwnLine> lines, TwilioSms twilio, GuardedTwilio guarded) {
    this.ownByCountry = byCountry(lines);
    this.twilio = twilio;
    this.guarded = guarded;
  }

  static Map<String, Sender> byCountry(List<OwnLine> lines) {
    Map<String, Sender> all = new HashMap<>();
    for (OwnLine line : lines)
      line.ownNumbers()
          .forEach(
              (country, number) -> {
                Sender other = all.put(country, new Sender(line, number));
                if (other != null)
                  throw new IllegalStateException(
                      "humane.%s.senders.%s and humane.%s.senders.%s: a country has one line"
                          .formatted(other.line().protocol(), country, line.protocol(), country));
              });
    return Map.copyOf(all);
  }

  @Override
  public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
    Optional<Sender> own = own(text.to());
    if (own.isEmpty()) return guarded.ask(() -> twilio.send(cleared, text, start));
    OutboundText fromOwn = new OutboundText(own.get().number(), text.to(), text.words());
    return own.get().line().send(cleared, fromOwn, start);
  }

  /** Lines keep no records by number and words: what was unclear there stays so. */
  @Override
  public Optional<String> find(String to, String checkCode) throws CarrierAway {
    return own(to).isPresent() ? Optional.empty() : twilio.find(to, checkCode);
  }

  private Optional<Sender> own(String to) {
    if (ownByCountry.isEmpty()) return Optional.empty();
    try {
      return Optional.ofNullable(PHONES.getRegionCodeForNumber(PHONES.parse(to, null)))
          .map(ownByCountry::get);
    } catch (NumberParseException unreadable) {
      return Optional.empty();
    }
  }
}
