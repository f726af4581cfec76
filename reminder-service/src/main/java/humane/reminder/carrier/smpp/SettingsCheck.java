package humane.reminder.carrier.smpp;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the settings of the line; whatever is wrong with them stops the start, by name. */
final class SettingsCheck {
  private static final int SYSTEM_ID_MAX = 15;
  private static final int PASSWORD_MAX = 8;
  private static final Pattern SENDER = Pattern.compile("\\+?[0-9]{3,20}");

  private SettingsCheck() {}

  /**
   * @param settleAfter when an attempt without an answer is given up
   * @throws IllegalStateException when a setting is missing or makes no sense
   */
  static SmppAccount account(SmppSettings settings, String host, Duration settleAfter) {
    check(settings.windowMax() >= 1, "window-max", "must be at least 1");
    check(
        settings.connectTimeout().multipliedBy(2).plus(settings.deadline()).compareTo(settleAfter)
            < 0,
        "deadline",
        "and twice the connect-timeout must be shorter than humane.outreach.settle-after, "
            + settleAfter);
    check(!settings.senders().isEmpty(), "senders", "names no country, so nothing would use it");
    return new SmppAccount(
        host,
        settings.port(),
        shortEnough(needed(settings.systemId(), "system-id"), SYSTEM_ID_MAX, "system-id"),
        shortEnough(
            password(needed(settings.passwordFile(), "password-file")),
            PASSWORD_MAX,
            "password-file"),
        settings.windowMax(),
        settings.connectTimeout(),
        settings.deadline(),
        settings.enquireLink(),
        settings.reconnectAfter(),
        settings.reconnectAtMost());
  }

  /** The senders by country, in capitals: a variable of the environment comes in small letters. */
  static Map<String, String> senders(SmppSettings settings) {
    Map<String, String> senders = new TreeMap<>();
    settings
        .senders()
        .forEach(
            (country, sender) -> {
              String capitals = country.toUpperCase(Locale.ROOT);
              check(
                  PhoneNumberUtil.getInstance().getSupportedRegions().contains(capitals),
                  "senders." + country,
                  "names no country by its two letters");
              check(
                  SENDER.matcher(sender).matches(),
                  "senders." + country,
                  "must be 3 to 20 digits, with or without a plus");
              senders.put(capitals, sender);
            });
    return Map.copyOf(senders);
  }

  private static String password(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "humane.smpp.password-file: " + file + " cannot be read", unreadable);
    }
  }

  private static String shortEnough(String value, int max, String name) {
    check(!value.isEmpty() && value.length() <= max, name, "must have 1 to " + max + " characters");
    return value;
  }

  private static <T> T needed(Optional<T> value, String name) {
    return value.orElseThrow(
        () ->
            new IllegalStateException(
                "humane.smpp." + name + " is needed where humane.smpp.host is set"));
  }

  private static void check(boolean right, String name, String what) {
    if (!right) throw new IllegalStateException("humane.smpp." + name + " " + what);
  }
}
