package humane.local.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The settings a real carrier needs, each with the form it must have. Values are checked and never
 * shown.
 */
public enum TwilioSettings {
  HUMANE_TWILIO_ACCOUNT_SID("the account, AC and 32 hexadecimal digits", "AC[0-9a-fA-F]{32}"),
  HUMANE_TWILIO_AUTH_TOKEN("the account's auth token, 32 hexadecimal digits", "[0-9a-fA-F]{32}"),
  HUMANE_PUBLIC_BASE_URL(
      "the https address at which the carrier reaches reminder-service, without a slash at the end",
      "https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s?#]*[^\\s?#/])?"),
  HUMANE_TWILIO_SENDERS(
      "a sender for each country contacted, like US=+12025550100,CN=+8610…",
      "[A-Z]{2}=\\+[1-9][0-9]{6,14}(,[A-Z]{2}=\\+[1-9][0-9]{6,14})*"),
  HUMANE_LENDER_FILE(
      "the file with the lender's own names, hotline and complaint addresses (lender.yaml)",
      ".+\\.ya?ml"),
  HUMANE_DUTY_CONTACT(
      "whom to tell at once when a borrower is in distress, a number or an address",
      "\\+[1-9][0-9]{6,14}|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final String meaning;
  private final Pattern form;

  TwilioSettings(String meaning, String form) {
    this.meaning = meaning;
    this.form = Pattern.compile(form);
  }

  /**
   * A sentence for each setting that is missing or has the wrong form; none when all are in place.
   */
  public static List<String> problems(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    for (TwilioSettings setting : values()) {
      String value = environment.getOrDefault(setting.name(), "").trim();
      if (value.isEmpty()) problems.add(setting.name() + " is missing: " + setting.meaning + ".");
      else if (!setting.form.matcher(value).matches())
        problems.add(setting.name() + " does not have the form it needs: " + setting.meaning + ".");
    }
    return problems;
  }
}
