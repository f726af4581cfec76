package humane.borrower.contactpoint.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.lender.Lender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What digits may mean that somebody typed as they dial them: a number of any country the lender
 * sends to.
 */
@ApplicationScoped
public class DialledNumbers {
  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final PhoneNumberReader reader;
  private final Lender lender;

  DialledNumbers(PhoneNumberReader reader, Lender lender) {
    this.reader = reader;
    this.lender = lender;
  }

  public List<ReadNumber.Understood> meaningsOf(String typed) {
    String plain = typed.strip();
    if (plain.length() > 32) return List.of();
    if (plain.startsWith("+"))
      return reader.read(plain) instanceof ReadNumber.Understood number
          ? List.of(number)
          : List.of();
    Map<String, ReadNumber.Understood> meanings = new LinkedHashMap<>();
    for (Lender.Sender sender : lender.senders()) {
      try {
        String e164 =
            library.format(library.parse(plain, sender.country()), PhoneNumberFormat.E164);
        if (reader.read(e164) instanceof ReadNumber.Understood number)
          meanings.putIfAbsent(number.e164(), number);
      } catch (NumberParseException notOfThisCountry) {
        // The same digits may mean a number in another sender's country.
      }
    }
    return List.copyOf(meanings.values());
  }
}
