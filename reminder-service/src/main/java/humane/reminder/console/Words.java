package humane.reminder.console;

import java.util.Locale;

/** Stored names as people read them: {@code WITH_A_PERSON} is "with a person". */
public final class Words {
  private Words() {}

  public static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** As the beginning of a sentence. */
  public static String sentence(String name) {
    String words = of(name);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
