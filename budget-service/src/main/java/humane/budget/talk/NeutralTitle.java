package humane.budget.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A title can be read over a shoulder, so it does not say what somebody might be there for. */
public final class NeutralTitle {
  private static final List<String> UNKIND =
      List.of(
          "debt",
          "overdue",
          "arrears",
          "owe",
          "borrower",
          "collection",
          "default",
          "insolven",
          "债",
          "欠",
          "逾期",
          "催",
          "违约",
          "失信",
          "老赖",
          "破产");

  private NeutralTitle() {}

  /** The word that gives it away, if there is one. */
  public static Optional<String> wordAgainst(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return UNKIND.stream().filter(lower::contains).findFirst();
  }
}
