package humane.reminder.console;

/** What a need that a borrower has told us of means for whoever deals with them. */
public final class SupportNeedWords {
  private SupportNeedWords() {}

  /**
   * @param kind as borrower-service names it; one that is new there is shown by its name
   */
  public static String of(String kind) {
    return switch (kind) {
      case "NO_CALLS" -> "Calls are hard for them: nobody rings, we write.";
      case "NO_TEXTS" -> "They cannot read texts, or others read them: no texts.";
      case "LARGE_PRINT" -> "Small letters are hard to read: send papers in large print.";
      case "MORE_TIME" ->
          "They need more time: go slowly, say it twice, ring again rather than hurry.";
      case "EARLY_HELP" -> "They would rather have a person's help early.";
      default -> Words.sentence(kind);
    };
  }
}
