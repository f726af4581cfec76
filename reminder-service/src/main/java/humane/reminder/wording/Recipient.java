package humane.reminder.wording;

/** Whom a text greets: the given name ({@code 伟}), the full name in the order its owner writes it ({@code 李伟}), the language (BCP 47). */
public record Recipient(String givenName, String fullName, String language) {
  /** The same greeting for eyes that need not know the name: the first character and dots, as on the page that checks codes. */
  public Recipient masked() {
    return new Recipient(mask(givenName), mask(fullName), language);
  }

  private static String mask(String name) {
    if (name.isEmpty()) return "";
    return name.substring(0, name.offsetByCodePoints(0, 1)) + "··";
  }
}
