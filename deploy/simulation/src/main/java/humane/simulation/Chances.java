package humane.simulation;

import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.reply.Intent;
import java.time.LocalDate;
import java.util.Map;

/**
 * How borrowers behave, as shares of 1. See {@code chances.yaml} for what each means; a file of a
 * team's own states all of them.
 *
 * @param asOf the day for which somebody held them true
 * @param source where they come from
 * @param missesDueDate of each due date
 * @param paysByItselfPerDay of each day in arrears, without any word from us
 */
record Chances(
    LocalDate asOf,
    String source,
    Map<Segment, Double> missesDueDate,
    Map<Segment, Double> paysByItselfPerDay,
    Text text,
    Call call,
    Afterwards afterwards) {

  /**
   * @param paysAfter moved by the text to pay, within {@code paysWithinDays}
   * @param replies by what they mean
   * @param answersWithinHours the longest that anybody takes to answer
   */
  record Text(
      double undelivered,
      Map<Segment, Double> paysAfter,
      int paysWithinDays,
      Map<Segment, Map<Intent, Double>> replies,
      int answersWithinHours) {}

  /**
   * @param outcomes how a call ends; what is left to 1 is nobody answering
   * @param says in a conversation
   */
  record Call(Map<Outcome, Double> outcomes, Map<Segment, Map<Intent, Double>> says) {}

  /**
   * @param acceptsPlan of those who asked for one, after up to {@code planTakesDays}
   * @param breaksPlan of those who accepted, after {@code planBreaksAfterDays}
   * @param keepsPromise of those whose promise was taken; it reaches {@code promiseDays} ahead
   * @param hadPaid of those who say that they have paid
   * @param personTakesDays until a person has looked at a dispute, a complaint or distress;
   *     distress takes 14 days at least
   * @param personFindsPlan of those whose ladder has come to a person
   */
  record Afterwards(
      double acceptsPlan,
      int planTakesDays,
      double breaksPlan,
      int planBreaksAfterDays,
      double keepsPromise,
      int promiseDays,
      double hadPaid,
      int personTakesDays,
      double personFindsPlan) {}
}
