package humane.local.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The environment variables a start with the real carrier needs, each with the form it must have.
 * Values are checked and never shown.
 */
public enum TwilioSettings {
  HUMANE_TWILIO_ACCOUNT_SID("the account, AC and 32 hexadecimal digits", "AC[0-9a-fA-F]{32}"),
  HUMANE_TWILIO_AUTH_TOKEN("the account's auth token, 32 hexadecimal digits", "[0-9a-fA-F]{32}"),
  HUMANE_REMINDER_SERVICE_PUBLIC_URL(
      "the https address at which the carrier and everybody else reach reminder-service, without a slash at the end",
      Forms.HTTPS),
  HUMANE_BORROWER_SERVICE_PUBLIC_URL(
      "the https address at which borrowers reach borrower-service, without a slash at the end",
      Forms.HTTPS),
  HUMANE_BUDGET_SERVICE_PUBLIC_URL(
      "the https address at which borrowers reach budget-service, without a slash at the end",
      Forms.HTTPS),
  HUMANE_LENDER_FILE(
      "the file with the lender's own names, senders, duty contact and complaint addresses (lender.yaml)",
      ".+\\.ya?ml");

  private final String meaning;
  private final Pattern form;

  TwilioSettings(String meaning, String form) {
    this.meaning = meaning;
    this.form = Pattern.compile(form);
  }

  /** The value, without space around it; empty where there is none. */
  String in(Map<String, String> environment) {
    return environment.getOrDefault(name(), "").trim();
  }

  /**
   * A sentence for each setting that is missing or has the wrong form; none when all are in place.
   */
  public static List<String> problems(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    for (TwilioSettings setting : values()) {
      String value = setting.in(environment);
      if (value.isEmpty()) problems.add(setting.name() + " is missing: " + setting.meaning + ".");
      else if (!setting.form.matcher(value).matches())
        problems.add(setting.name() + " does not have the form it needs: " + setting.meaning + ".");
    }
    return problems;
  }

  private static final class Forms {
    static final String HTTPS = "https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?";
  }
}
