package humane.reminder.contactpolicy.lawbook;

/** One number or time of day of a row, with what it counts, in English and in Chinese. */
public record LawValue(String name, String value, String unit, String unitZh) {

  public String unitIn(String language) {
    return language.startsWith("zh") ? unitZh : unit;
  }
}
