package humane.local.demo;

import java.time.LocalDate;

/**
 * A portfolio of any size for benchmarks: each with a number of their own, all in China, all five
 * days past due, all with consent.
 */
public final class ManyBorrowers {
  private ManyBorrowers() {}

  /** The number of the i-th borrower, from a range that is not issued to the public. */
  public static String number(int i) {
    return "+861349" + (8_000_000 + i);
  }

  /** One account each. */
  public static String csv(int borrowers, LocalDate today) {
    return csv(borrowers, 1, today);
  }

  public static String csv(int borrowers, int accountsEach, LocalDate today) {
    StringBuilder csv =
        new StringBuilder(String.join(",", DemoPortfolio.HEADER.subList(0, 30))).append("\r\n");
    for (int i = 0; i < borrowers; i++)
      for (int account = 1; account <= accountsEach; account++)
        csv.append(row(i, account == 1 ? "" : "-" + account, today)).append("\r\n");
    return csv.toString();
  }

  private static String row(int i, String account, LocalDate today) {
    return String.join(
        ",",
        "MANY-" + i,
        "伟",
        "李",
        "1988-05-17",
        "zh-CN",
        "Asia/Shanghai",
        "CN",
        number(i),
        today.minusDays(40).toString(),
        "lender core system",
        "A-MANY-" + i + account,
        "CREDIT_CARD",
        "CNY",
        "24000.00",
        "24000.00",
        "1200.00",
        "1200.00",
        today.minusDays(5).toString(),
        "14.6",
        today.minusYears(2).toString(),
        "https://lender.example/contracts/" + i,
        "https://lender.example/pay/" + i,
        today.minusDays(40).toString(),
        "640.00",
        "true",
        today.minusYears(1).toString(),
        "contract",
        "",
        "",
        "");
  }
}
