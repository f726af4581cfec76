package humane.simulation;

import java.util.List;
import java.util.Map;

/**
 * What a run came to; this is also the form of the JSON. Shares and means are rounded to three
 * places.
 *
 * @param how in which way it was run, so that nobody takes it for more
 * @param packs the versions in force on the first day
 * @param contactsPerBorrower how many borrowers had so many contacts; answers are not among them
 * @param silence by which rule, each verdict counted once until it changes
 */
record Report(
    String how,
    Input input,
    Map<String, String> packs,
    Totals totals,
    Map<Integer, Integer> contactsPerBorrower,
    List<BySegment> segments,
    List<ByLadder> ladders,
    List<Silent> silence,
    Map<String, Integer> replies,
    Map<String, Integer> workItems,
    List<String> capsBroken) {

  /** Hashes are SHA-256 of the bytes, in hex. */
  record Input(
      String portfolioSha256,
      int rows,
      int rowsRefused,
      String firstDay,
      int days,
      long seed,
      String chancesAsOf,
      String chancesSha256,
      String laddersSha256,
      String settingsSha256) {}

  record Totals(
      int borrowers,
      int borrowersInArrears,
      int borrowersContacted,
      int cases,
      int contacts,
      int texts,
      int calls,
      int answers,
      int cures,
      double contactsPerBorrowerInArrears,
      double contactsPerCure,
      long gateAsked) {}

  /**
   * @param mostContactsInACase the most that any case had
   * @param help when the first help came, in days past due
   */
  record BySegment(
      String segment,
      int borrowers,
      int cases,
      int contacts,
      double contactsPerCase,
      int mostContactsInACase,
      int cures,
      Map<String, Integer> help) {}

  /**
   * @param contactsAtMost rungs that are contacts
   * @param contactsByDay by the day past due on which the rung stands
   * @param cured {@code curedUntouched} of them before any contact
   */
  record ByLadder(
      String ladder,
      long contactsAtMost,
      int cases,
      Map<Integer, Integer> contactsByDay,
      Map<Integer, Integer> passedOverByDay,
      int cured,
      int curedUntouched,
      int onPlan,
      int withAPerson,
      int refused,
      int goingOn,
      double medianHelpDay) {}

  record Silent(String verdict, String rule, String code, int times, int people) {}
}
