package humane.borrower.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes portfolio files for tests: rows are usable unless a test spoils them. */
public final class PortfolioFile {
  private static final List<String> COLUMNS =
      List.of(
          "borrower_ref",
          "given_name",
          "family_name",
          "birth_date",
          "language",
          "time_zone",
          "jurisdictions",
          "mobile",
          "mobile_attested_on",
          "mobile_attested_by",
          "account_ref",
          "product",
          "currency",
          "principal",
          "balance",
          "arrears",
          "minimum_due",
          "due_date",
          "annual_rate_percent",
          "contract_date",
          "contract_url",
          "payment_url",
          "last_payment_on",
          "last_payment",
          "consent_sms",
          "consent_sms_on",
          "consent_sms_source",
          "consent_automated_voice",
          "consent_automated_voice_on",
          "consent_automated_voice_source",
          "utilisation",
          "months_on_book",
          "status_m1",
          "status_m2",
          "status_m3",
          "status_m4",
          "status_m5",
          "status_m6",
          "mobile_reassigned_checked_on");

  private final List<String> titles = new ArrayList<>(COLUMNS);
  private final List<Map<String, String>> rows = new ArrayList<>();

  /** One row that can be changed. */
  public static final class Row {
    private final Map<String, String> cells;

    private Row(Map<String, String> cells) {
      this.cells = cells;
    }

    public Row with(String column, String value) {
      cells.put(column, value);
      return this;
    }
  }

  public Row row(String ref, String mobile) {
    Map<String, String> cells = new LinkedHashMap<>();
    String[] usual = {
      ref,
      "伟",
      "李",
      "1990-04-12",
      "zh-CN",
      "Asia/Shanghai",
      "CN",
      mobile,
      "2026-07-22",
      "lender core system",
      "A-" + ref,
      "CREDIT_CARD",
      "CNY",
      "24000.00",
      "24000.00",
      "1200.00",
      "1200.00",
      "2026-11-02",
      "14.6",
      "2023-09-04",
      "https://lender.example/contracts/" + ref,
      "https://lender.example/pay/" + ref,
      "2026-10-03",
      "396.00",
      "true",
      "2023-09-04",
      "contract",
      "",
      "",
      "",
      "0.4582",
      "60",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      ""
    };
    for (int at = 0; at < usual.length; at++) cells.put(COLUMNS.get(at), usual[at]);
    rows.add(cells);
    return new Row(cells);
  }

  public PortfolioFile column(String title, String value) {
    titles.add(title);
    rows.forEach(row -> row.put(title, value));
    return this;
  }

  public String text() {
    StringBuilder text = new StringBuilder(String.join(",", titles)).append("\r\n");
    for (Map<String, String> row : rows)
      text.append(
              titles.stream()
                  .map(title -> quoted(row.getOrDefault(title, "")))
                  .collect(Collectors.joining(",")))
          .append("\r\n");
    return text.toString();
  }

  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String value) {
    return value.contains(",") || value.contains("\"") || value.contains("\n")
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }
}
