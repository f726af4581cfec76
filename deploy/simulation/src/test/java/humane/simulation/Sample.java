package humane.simulation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Portfolios made for tests, and runs over them. */
final class Sample {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
  private static final String HEADER =
      "borrower_ref,given_name,family_name,birth_date,language,time_zone,jurisdictions,mobile,mobile_attested_on,mobile_attested_by,"
          + "account_ref,product,currency,principal,balance,arrears,minimum_due,due_date,annual_rate_percent,contract_date,contract_url,"
          + "payment_url,last_payment_on,last_payment,consent_sms,consent_sms_on,consent_sms_source,consent_automated_voice,"
          + "consent_automated_voice_on,consent_automated_voice_source,utilisation,months_on_book,status_m1,status_m2,status_m3,status_m4,"
          + "status_m5,status_m6\n";

  private Sample() {}

  /**
   * In turn a borrower who forgot, one who is often late and one who is far behind; each is 5 days
   * past due.
   */
  static String portfolio(int borrowers) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int number = 0; number < borrowers; number++) {
      String status =
          switch (number % 3) {
            case 0 -> "0,-1,-1,-1,-1,-1";
            case 1 -> "1,1,0,0,0,0";
            default -> "3,2,2,1,1,0";
          };
      csv.append(
          String.format(
              Locale.ROOT,
              "B-%d,Wei,Li,1985-04-10,zh-CN,Asia/Shanghai,CN,+8613490%06d,2027-01-05,core,A-%d,CREDIT_CARD,CNY,9000.00,8000.00,400.00,"
                  + "400.00,2027-02-24,14.6,2024-12-15,https://lender.example/c,https://lender.example/p,2027-01-20,100.00,true,2024-12-15,"
                  + "contract,true,2024-12-15,contract,0.5,24,%s%n",
              number,
              209458 + number,
              number,
              status));
    }
    return csv.toString();
  }

  static Run.Lived lived(int borrowers, int days, long seed, Chances chances) {
    PortfolioReading.Portfolio portfolio =
        PortfolioReading.read(
            "sample.csv", portfolio(borrowers).getBytes(StandardCharsets.UTF_8), FIRST);
    return Run.of(portfolio, FIRST, days, seed, chances, Rules.of(null, List.of()));
  }

  static Chances shipped() {
    return ChancesFile.read("chances.yaml", ChancesFile.shipped());
  }

  /** The shipped chances with one piece of their text put otherwise. */
  static Chances with(String piece, String otherwise) {
    String yaml = ChancesFile.shipped();
    if (!yaml.contains(piece)) throw new IllegalArgumentException("Not in the chances: " + piece);
    return ChancesFile.read("changed", yaml.replace(piece, otherwise));
  }
}
