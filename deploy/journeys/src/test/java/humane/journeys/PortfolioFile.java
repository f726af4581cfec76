package humane.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A portfolio file for a journey: ordinary rows, of which a journey changes what it is about. */
final class PortfolioFile {
  /** Which journey uses each number: what one journey learns of it holds in all that follow. */
  private static final Map<String, String> NUMBERS = new ConcurrentHashMap<>();

  private final String journey;
  private final LocalDate today;
  private final List<Map<String, String>> rows = new ArrayList<>();

  /**
   * @param journey whose numbers no other uses
   */
  PortfolioFile(String journey, LocalDate today) {
    this.journey = journey;
    this.today = today;
  }

  /** An account in arrears for five days, of somebody in Shanghai who agreed to texts. */
  PortfolioFile inChina(String borrowerRef, String mobile, Map<String, String> changes) {
    return row(
        borrowerRef,
        mobile,
        with(
            Map.of(
                "language",
                "zh-CN",
                "time_zone",
                "Asia/Shanghai",
                "jurisdictions",
                "CN",
                "currency",
                "CNY",
                "given_name",
                "伟",
                "family_name",
                "李"),
            changes));
  }

  /** An account in arrears for five days, of somebody in California who agreed to texts. */
  PortfolioFile inCalifornia(String borrowerRef, String mobile, Map<String, String> changes) {
    return row(
        borrowerRef,
        mobile,
        with(
            Map.of(
                "language",
                "en-US",
                "time_zone",
                "America/Los_Angeles",
                "jurisdictions",
                "US;US-CA",
                "currency",
                "USD",
                "given_name",
                "Wei",
                "family_name",
                "Abbott"),
            changes));
  }

  private PortfolioFile row(String borrowerRef, String mobile, Map<String, String> changes) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("borrower_ref", borrowerRef);
    row.put("given_name", "");
    row.put("family_name", "");
    row.put("birth_date", "1988-05-17");
    row.put("language", "");
    row.put("time_zone", "");
    row.put("jurisdictions", "");
    row.put("mobile", mobile);
    row.put("mobile_attested_on", today.minusDays(40).toString());
    row.put("mobile_attested_by", "lender core system");
    row.put("account_ref", "A-" + borrowerRef);
    row.put("product", "CREDIT_CARD");
    row.put("currency", "");
    row.put("principal", "24000.00");
    row.put("balance", "24000.00");
    row.put("arrears", "1200.00");
    row.put("minimum_due", "1200.00");
    row.put("due_date", today.minusDays(5).toString());
    row.put("annual_rate_percent", "14.6");
    row.put("contract_date", today.minusYears(2).toString());
    row.put("contract_url", "https://lender.example/contracts/" + borrowerRef);
    row.put("payment_url", "https://lender.example/pay/" + borrowerRef);
    row.put("last_payment_on", today.minusDays(40).toString());
    row.put("last_payment", "640.00");
    row.put("consent_sms", "true");
    row.put("consent_sms_on", today.minusYears(1).toString());
    row.put("consent_sms_source", "contract");
    row.putAll(changes);
    String other = NUMBERS.putIfAbsent(mobile, journey);
    if (other != null && !other.equals(journey))
      throw new IllegalArgumentException(mobile + " is used by " + other + " already");
    rows.add(row);
    return this;
  }

  private static Map<String, String> with(Map<String, String> usual, Map<String, String> changes) {
    Map<String, String> both = new LinkedHashMap<>(usual);
    both.putAll(changes);
    return both;
  }

  String csv() {
    List<String> columns = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append("\r\n");
    for (Map<String, String> row : rows)
      csv.append(
              String.join(
                  ",", columns.stream().map(column -> row.getOrDefault(column, "")).toList()))
          .append("\r\n");
    return csv.toString();
  }
}
