package humane.reminder.genuine.rest;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import humane.reminder.wording.WrittenLanguage;
import java.util.Optional;

/** A telephone number as somebody types it on a public page. */
public final class TypedNumber {
  private TypedNumber() {}

  /**
   * E.164; empty when it cannot be a number.
   *
   * @param language of the page: without a country code, a number of where it is spoken is meant
   */
  public static Optional<String> e164(String typed, WrittenLanguage language) {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    String region = language == WrittenLanguage.CHINESE_SIMPLIFIED ? "CN" : "US";
    try {
      PhoneNumber number = phones.parse(typed, region);
      return phones.isPossibleNumber(number)
          ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
