package humane.handset.page;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Where a phone is at home, as far as its number says.
 *
 * @param written the number with the gaps people there put into it
 */
public record Region(String written, ZoneId zone, Locale locale) {

  public static Region of(String number) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber parsed = numbers.parse(number, null);
      Locale locale = parsed.getCountryCode() == 86 ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
      return new Region(
          numbers.format(parsed, PhoneNumberFormat.INTERNATIONAL), zone(parsed), locale);
    } catch (NumberParseException notOne) {
      return new Region(number, ZoneOffset.UTC, Locale.ENGLISH);
    }
  }

  private static ZoneId zone(PhoneNumber number) {
    for (String name : PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number)) {
      try {
        return ZoneId.of(name);
      } catch (DateTimeException unknownToJava) {
        // The next one may be known.
      }
    }
    return ZoneOffset.UTC;
  }

  public boolean chinese() {
    return locale.getLanguage().equals("zh");
  }

  /** The zone as people say it: Shanghai, New York. */
  public String place() {
    return zone.equals(ZoneOffset.UTC)
        ? "UTC"
        : zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
  }
}
