package humane.verifier;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code deploy/verify-ledger FILE [--key K] [--head H]}. Ends with 0 when the file is whole, 1
 * when something is wrong with it, 2 when it cannot be checked.
 */
public final class Main {
  private static final int SHOWN_MAX = 200;

  private Main() {}

  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      Report report = Verification.report(Options.of(words));
      print(report, out);
      System.exit(report.verified() ? 0 : 1);
    } catch (CannotCheck why) {
      System.err.println(why.getMessage());
      System.exit(2);
    }
  }

  static void print(Report report, PrintStream out) {
    if (report.verified()) printVerified(report, out);
    else printFindings(report, out);
  }

  private static void printVerified(Report report, PrintStream out) {
    String batches = report.batches() == 0 ? "" : " in " + report.batches() + " sealed batches";
    out.printf(
        "Verified: the %s, %d entries%s, up to size %d.%n",
        report.what(), report.entries(), batches, report.size());
    String keys = String.join(", ", report.keyIds());
    if (report.keysGiven()) out.printf("Signed by the key you gave (%s).%n", keys);
    else
      out.printf(
          "Signed by the key that the file itself names (%s). Compare it with the one the lender publishes, or give that with --key.%n",
          keys);
  }

  private static void printFindings(Report report, PrintStream out) {
    out.printf(
        "NOT in order: the %s has %d finding(s).%n", report.what(), report.findings().size());
    report.findings().stream().limit(SHOWN_MAX).forEach(finding -> out.println(finding.text()));
    if (report.findings().size() > SHOWN_MAX)
      out.printf("… and %d more.%n", report.findings().size() - SHOWN_MAX);
    if (!report.complete()) out.println("So much is wrong that the check was given up.");
  }
}
