package humane.reminder.wording;

import humane.reminder.contactpolicy.Purpose;
import java.util.EnumSet;
import java.util.Set;

/**
 * The borrower's own words, put before the check code of a text so that its reader knows it is
 * ours. The first words are printed in conduct §1 to the letter and carry none; nor does a text
 * that may reach somebody else, such as a code to a new number or the answer to a STOP.
 */
final class ProofPhrase {
  static final String GAP = "phrase";

  private static final Set<Purpose> CARRIES =
      EnumSet.of(
          Purpose.PAYMENT_REMINDER,
          Purpose.PRE_DUE_NOTE,
          Purpose.PLAN_OFFER,
          Purpose.INSTALMENT_NOTE);
  private static final String CODE = "{code}";
  private static final String FIRST = "first";

  private ProofPhrase() {}

  static boolean mayStandIn(Template template) {
    return CARRIES.contains(template.purpose())
        && !template.id().startsWith(FIRST)
        && template.text().endsWith(CODE);
  }

  /** The text of the template with the gap for the words. */
  static String with(Template template) {
    String words =
        template.language().startsWith("zh")
            ? "您的暗语：{" + GAP + "}。"
            : "Your words: {" + GAP + "}. ";
    String text = template.text();
    return text.substring(0, text.length() - CODE.length()) + words + CODE;
  }
}
