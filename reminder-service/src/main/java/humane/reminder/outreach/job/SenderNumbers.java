package humane.reminder.outreach.job;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import humane.reminder.lender.LenderFacts;
import java.util.Optional;

/** Which of the lender's numbers a text comes from: the one it has for the recipient's country. */
final class SenderNumbers {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private SenderNumbers() {}

  /** Empty when the lender states none for that country: then nothing can be sent there. */
  static Optional<String> of(LenderFacts facts, String to) {
    try {
      String country = PHONES.getRegionCodeForNumber(PHONES.parse(to, null));
      return facts.senders().stream()
          .filter(sender -> sender.country().equals(country))
          .map(LenderFacts.Sender::number)
          .findFirst();
    } catch (NumberParseException unreadable) {
      return Optional.empty();
    }
  }
}
