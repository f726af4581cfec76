package humane.reminder.escalation;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says in whole sentences what is wrong with a ladder. */
final class LadderCheck {
  /** The text that says who we are and how to check it; nothing may be said before it. */
  static final String FIRST_WORDS = "first";

  /** The voice bot has words of its own; its template only says whom it asks for. */
  static final String CALL = "call";

  /** A day a borrower forgets is not a debt to be chased. */
  static final int FIRST_DAY_MIN = 3;

  private static final Set<Purpose> LADDER_PURPOSES =
      EnumSet.of(Purpose.PAYMENT_REMINDER, Purpose.PLAN_OFFER, Purpose.CARE);

  private LadderCheck() {}

  static List<String> faultsOf(Ladder ladder) {
    List<String> faults = new ArrayList<>();
    if (ladder.rungs().isEmpty()) return List.of("The ladder " + ladder.name() + " has no steps.");
    int day = FIRST_DAY_MIN - 1;
    for (int i = 0; i < ladder.rungs().size(); i++) {
      Rung rung = ladder.rungs().get(i);
      String where = "Step " + (i + 1) + " of the ladder " + ladder.name();
      if (i == 0 && rung.day() < FIRST_DAY_MIN)
        faults.add(
            where
                + " is on day "
                + rung.day()
                + "; nobody is reminded before day "
                + FIRST_DAY_MIN
                + " past due.");
      else if (i > 0 && rung.day() <= day)
        faults.add(
            where
                + " is on day "
                + rung.day()
                + ", not after the step before it on day "
                + day
                + ".");
      if (rung.isContact()) faults.addAll(faultsOfContact(where, rung));
      day = rung.day();
    }
    Rung first = ladder.rungs().getFirst();
    if (!first.isContact() || !FIRST_WORDS.equals(first.template()))
      faults.add(
          "The ladder "
              + ladder.name()
              + " does not begin with the first words, which say who we are and offer help.");
    if (ladder.firstHelpDay() == Integer.MAX_VALUE)
      faults.add("The ladder " + ladder.name() + " never offers a plan or a person.");
    if (ladder.rungs().getLast().action() != RungAction.PERSON)
      faults.add(
          "The ladder "
              + ladder.name()
              + " does not end with a person; silence is never the last answer.");
    return faults;
  }

  private static List<String> faultsOfContact(String where, Rung rung) {
    List<String> faults = new ArrayList<>();
    if ((rung.channel() == Channel.VOICE) != CALL.equals(rung.template()))
      faults.add(where + " is a call exactly when its template is " + CALL + ".");
    if (rung.channel() != Channel.SMS && rung.channel() != Channel.VOICE)
      faults.add(
          where
              + " goes by "
              + rung.channel()
              + "; the suite itself reaches people by SMS and by call only.");
    if (rung.purpose() == null || !LADDER_PURPOSES.contains(rung.purpose()))
      faults.add(
          where
              + " has the purpose "
              + rung.purpose()
              + "; a ladder may have "
              + LADDER_PURPOSES
              + ".");
    if (rung.template() == null) faults.add(where + " names no text.");
    return faults;
  }

  /** More risk means more help, earlier, and never more contacts. */
  static List<String> faultsBetween(Ladder lessRisk, Ladder moreRisk) {
    List<String> faults = new ArrayList<>();
    if (moreRisk.contacts() > lessRisk.contacts())
      faults.add(
          "The ladder "
              + moreRisk.name()
              + " has more contacts than "
              + lessRisk.name()
              + "; more risk never means more contacts.");
    if (moreRisk.firstHelpDay() > lessRisk.firstHelpDay())
      faults.add(
          "The ladder "
              + moreRisk.name()
              + " offers help later than "
              + lessRisk.name()
              + "; more risk means earlier help.");
    return faults;
  }
}
