package humane.local.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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
    StringBuilder csv = new StringBuilder(header());
    for (int i = 0; i < borrowers; i++)
      for (int account = 1; account <= accountsEach; account++)
        csv.append(row("MANY-", i, i, account == 1 ? "" : "-" + account, today)).append("\r\n");
    return csv.toString();
  }

  /** Writes a file of any length, which no memory need hold. */
  public static void write(
      Path file, String prefix, int borrowers, int numbersFrom, LocalDate today)
      throws IOException {
    try (Writer csv = Files.newBufferedWriter(file)) {
      csv.write(header());
      for (int i = 0; i < borrowers; i++) {
        csv.write(row(prefix, i, numbersFrom + i, "", today));
        csv.write("\r\n");
      }
    }
  }

  private static String header() {
    return String.join(",", DemoPortfolio.HEADER.subList(0, 30)) + "\r\n";
  }

  private static String row(String prefix, int i, int number, String account, LocalDate today) {
    return String.join(
        ",",
        prefix + i,
        "伟",
        "李",
        "1988-05-17",
        "zh-CN",
        "Asia/Shanghai",
        "CN",
        number(number),
        today.minusDays(40).toString(),
        "lender core system",
        "A-" + prefix + i + account,
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
