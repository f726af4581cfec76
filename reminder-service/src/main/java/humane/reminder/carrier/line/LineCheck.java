package humane.reminder.carrier.line;

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

/**
 * Reads the settings of a line; whatever is wrong with them stops the start, by name.
 *
 * @param protocol the part of the names after {@code humane.}
 */
public record LineCheck(String protocol) {
  private static final Pattern SENDER = Pattern.compile("\\+?[0-9]{3,20}");

  /**
   * @param settleAfter when an attempt without an answer is given up
   * @throws IllegalStateException when a setting makes no sense
   */
  public Pace pace(LineSettings settings, Duration settleAfter) {
    check(settings.windowMax() >= 1, "window-max", "must be at least 1");
    check(
        settings.connectTimeout().multipliedBy(2).plus(settings.deadline()).compareTo(settleAfter)
            < 0,
        "deadline",
        "and twice the connect-timeout must be shorter than humane.outreach.settle-after, "
            + settleAfter);
    check(!settings.senders().isEmpty(), "senders", "names no country, so nothing would use it");
    return Pace.of(settings);
  }

  /** The senders by country, in capitals: a variable of the environment comes in small letters. */
  public Map<String, String> senders(LineSettings settings) {
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

  /** Senders without a host are a mistake: texts would go elsewhere than meant. */
  public void noSenders(LineSettings settings) {
    check(
        settings.senders().isEmpty(),
        "host",
        "is needed where humane." + protocol + ".senders names a country");
  }

  /** What the file holds and nothing else. */
  public String secret(Optional<Path> file, String name, int lengthMax) {
    Path named = needed(file, name);
    try {
      return shortEnough(Files.readString(named).strip(), name, lengthMax);
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "humane." + protocol + "." + name + ": " + named + " cannot be read", unreadable);
    }
  }

  public String text(Optional<String> value, String name, int lengthMax) {
    return shortEnough(needed(value, name), name, lengthMax);
  }

  private String shortEnough(String value, String name, int lengthMax) {
    check(
        !value.isEmpty() && value.length() <= lengthMax,
        name,
        "must have 1 to " + lengthMax + " characters");
    return value;
  }

  private <T> T needed(Optional<T> value, String name) {
    return value.orElseThrow(
        () ->
            new IllegalStateException(
                "humane.%s.%s is needed where humane.%s.host is set"
                    .formatted(protocol, name, protocol)));
  }

  private void check(boolean right, String name, String what) {
    if (!right) throw new IllegalStateException("humane." + protocol + "." + name + " " + what);
  }
}
