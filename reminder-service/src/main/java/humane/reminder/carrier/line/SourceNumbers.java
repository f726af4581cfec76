package humane.reminder.carrier.line;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** From whom a text came: carriers leave the country out where it is their own. */
public final class SourceNumbers {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private SourceNumbers() {}

  /**
   * In E.164. A number of a country that the line serves is read as one of that country, unless the
   * carrier calls it international.
   *
   * @return empty for what is no phone number, as the name of a service
   */
  public static Optional<String> e164(
      String address, boolean calledInternational, Collection<String> countries) {
    String digits = address.startsWith("+") ? address.substring(1) : address;
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9'))
      return Optional.empty();
    boolean international = address.startsWith("+") || calledInternational;
    if (!international)
      for (String country : new TreeSet<>(countries)) {
        Optional<String> national = valid(digits, country);
        if (national.isPresent()) return national;
      }
    return valid("+" + digits, "ZZ");
  }

  private static Optional<String> valid(String number, String country) {
    try {
      PhoneNumber read = PHONES.parse(number, country);
      return PHONES.isValidNumber(read)
          ? Optional.of(PHONES.format(read, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException unreadable) {
      return Optional.empty();
    }
  }
}
