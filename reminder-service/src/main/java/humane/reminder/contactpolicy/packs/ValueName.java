package humane.reminder.contactpolicy.packs;

import java.util.Arrays;

/**
 * What the name of a value says about its unit: the word that the unit must have, and its range.
 */
enum ValueName {
  MONTHS("Months", "month", 1, 240),
  DAYS("Days", "day", 1, 3_660),
  DAY("Day", "day", 1, 1_000),
  HOURS("Hours", "hour", 1, 8_784),
  MINUTES("Minutes", "minute", 1, 1_440),
  COUNT("", "", 1, 1_000);

  private final String part;
  private final String unit;
  private final int min;
  private final int max;

  ValueName(String part, String unit, int min, int max) {
    this.part = part;
    this.unit = unit;
    this.min = min;
    this.max = max;
  }

  static ValueName of(String name) {
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Arrays.stream(values())
        .filter(kind -> capital.matches(".*" + kind.part + "([A-Z].*)?"))
        .findFirst()
        .orElse(COUNT);
  }

  /** A number of that name, in that unit. */
  int number(YamlPlace value, YamlPlace unitOfIt) {
    if (!unitOfIt.text().contains(unit))
      throw unitOfIt.must("name the unit that the value's own name has, " + unit + "s");
    return number(value);
  }

  int number(YamlPlace value) {
    return value.wholeNumber(this == COUNT ? "of contacts" : "of " + unit + "s", min, max);
  }

  /** The same in Chinese; a number's unit stands in its row. */
  static String inChinese(String name) {
    return switch (name) {
      case "opensAt" -> "开始：";
      case "closesAt" -> "结束：";
      case "quietFrom" -> "静默开始：";
      case "quietUntil" -> "静默结束：";
      default -> "数值：";
    };
  }

  /** The name as a verb, as in "closes at". */
  static String inWords(String name) {
    return switch (name) {
      case "opensAt" -> "opens at";
      case "closesAt" -> "closes at";
      case "quietFrom" -> "is quiet from";
      case "quietUntil" -> "is quiet until";
      default -> "has a " + name + " of";
    };
  }
}
