package humane.local.twilio;

import humane.local.CannotStart;
import humane.local.Service;
import humane.local.carrier.CarrierAccount;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lender's account at Twilio, and the addresses at which the world reaches what runs here.
 *
 * @param api where the carrier is asked; without a path
 * @param publicUrls one for each service, without a slash at the end
 */
public record LiveCarrier(
    CarrierAccount account, URI api, Map<Service, String> publicUrls, Path lenderFile) {
  private static final String API = "HUMANE_TWILIO_BASE_URL";

  public LiveCarrier {
    publicUrls = Map.copyOf(publicUrls);
  }

  /**
   * @throws CannotStart with a line for each setting that is missing or wrong
   */
  public static LiveCarrier in(Map<String, String> environment) {
    List<String> problems = new ArrayList<>(TwilioSettings.problems(environment));
    Path lenderFile = Path.of(TwilioSettings.HUMANE_LENDER_FILE.in(environment)).toAbsolutePath();
    if (problems.isEmpty() && !Files.isReadable(lenderFile))
      problems.add("HUMANE_LENDER_FILE names " + lenderFile + ", which cannot be read.");
    String api = environment.getOrDefault(API, "https://api.twilio.com").trim();
    if (!carriesSecretsSafely(api))
      problems.add(API + " has to be an https address without a path, or one on this machine.");
    if (!problems.isEmpty())
      throw new CannotStart(String.join("\n", problems) + "\nNothing was started.");
    return new LiveCarrier(
        new CarrierAccount(
            TwilioSettings.HUMANE_TWILIO_ACCOUNT_SID.in(environment),
            TwilioSettings.HUMANE_TWILIO_AUTH_TOKEN.in(environment)),
        URI.create(api),
        Map.of(
            Service.REMINDER_SERVICE,
            TwilioSettings.HUMANE_REMINDER_SERVICE_PUBLIC_URL.in(environment),
            Service.BORROWER_SERVICE,
            TwilioSettings.HUMANE_BORROWER_SERVICE_PUBLIC_URL.in(environment),
            Service.BUDGET_SERVICE,
            TwilioSettings.HUMANE_BUDGET_SERVICE_PUBLIC_URL.in(environment)),
        lenderFile);
  }

  /** The auth token and people's numbers travel there. */
  private static boolean carriesSecretsSafely(String api) {
    if (!api.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) return false;
    URI address = URI.create(api);
    try {
      return address.getScheme().equals("https")
          || InetAddress.ofLiteral(address.getHost()).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}
