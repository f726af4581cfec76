package humane.borrower.contactpoint.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import humane.borrower.contactpoint.ContactPointKind;
import humane.borrower.contactpoint.NumberReader;
import humane.borrower.contactpoint.ReadNumber;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Asks for the shape and length of a number, not for an assigned range: numbers kept for fiction,
 * and ranges handed out since the library was made, are numbers too.
 */
@Singleton
public class PhoneNumberReader implements NumberReader {
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9 ().\\-]{5,24}");
  private static final int WRITTEN_LENGTH_MAX = 32;

  private static final int CHINA = 86;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final PhoneNumberToTimeZonesMapper zones = PhoneNumberToTimeZonesMapper.getInstance();

  @Override
  public ReadNumber read(String written) {
    String trimmed = written.strip();
    if (trimmed.length() > WRITTEN_LENGTH_MAX || !INTERNATIONAL.matcher(trimmed).matches())
      return new ReadNumber.NotUnderstood(
          "must be a number in international form, like +8613800000000");
    try {
      PhoneNumber number = library.parse(trimmed, null);
      ValidationResult length = library.isPossibleNumberWithReason(number);
      if (length != ValidationResult.IS_POSSIBLE)
        return new ReadNumber.NotUnderstood(
            switch (length) {
              case TOO_SHORT -> "is too short for its country";
              case TOO_LONG -> "is too long for its country";
              case INVALID_COUNTRY_CODE -> "has a country code that does not exist";
              default -> "has a length that no number of its country has";
            });
      PhoneNumberType type = library.getNumberType(number);
      return switch (type) {
        case PREMIUM_RATE, SHARED_COST, TOLL_FREE, UAN ->
            new ReadNumber.NotUnderstood("is a service number and nobody's own");
        case FIXED_LINE -> understood(number, ContactPointKind.LANDLINE);
        default -> understood(number, ContactPointKind.MOBILE);
      };
    } catch (NumberParseException broken) {
      return new ReadNumber.NotUnderstood("is not a phone number");
    }
  }

  private ReadNumber understood(PhoneNumber number, ContactPointKind kind) {
    return new ReadNumber.Understood(
        library.format(number, PhoneNumberFormat.E164), kind, zonesOf(number));
  }

  private List<String> zonesOf(PhoneNumber number) {
    // Mainland China keeps one time, whatever zone names the library lists for it.
    if (number.getCountryCode() == CHINA) return List.of("Asia/Shanghai");
    // A mobile number says no more than its country, of which the library's narrower answer names
    // the capital's zone alone.
    List<String> whole = known(zones.getTimeZonesForNumber(number));
    return whole.isEmpty() ? known(zones.getTimeZonesForGeographicalNumber(number)) : whole;
  }

  private static List<String> known(List<String> found) {
    return found.contains(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()) ? List.of() : found;
  }
}
