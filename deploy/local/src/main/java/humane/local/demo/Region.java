package humane.local.demo;

import java.util.List;

/**
 * Where demo borrowers live. Numbers come from ranges kept for fiction (555-01xx) or not issued to
 * the public (1349).
 *
 * @param borrowers how many live there
 * @param numberPrefix what their numbers begin with
 * @param numberDigits how many digits follow
 */
record Region(
    String key,
    String timeZone,
    String jurisdictions,
    Country country,
    int borrowers,
    String numberPrefix,
    int numberDigits) {

  enum Country {
    CN,
    US
  }

  static final List<Region> ALL =
      List.of(
          new Region("CN", "Asia/Shanghai", "CN", Country.CN, 180, "+861349", 7),
          new Region("GA", "America/New_York", "US;US-GA", Country.US, 20, "+140455501", 2),
          new Region("MA", "America/New_York", "US;US-MA", Country.US, 20, "+161755501", 2),
          new Region("IL", "America/Chicago", "US;US-IL", Country.US, 25, "+131255501", 2),
          new Region("CO", "America/Denver", "US;US-CO", Country.US, 20, "+130355501", 2),
          new Region("CA", "America/Los_Angeles", "US;US-CA", Country.US, 20, "+141555501", 2),
          new Region("HI", "Pacific/Honolulu", "US;US-HI", Country.US, 15, "+180855501", 2));

  /** The number of the n-th borrower there, in E.164. */
  String number(int n) {
    return numberPrefix
        + String.format("%0" + numberDigits + "d", numberDigits == 2 ? n : 100_000 + n);
  }
}
