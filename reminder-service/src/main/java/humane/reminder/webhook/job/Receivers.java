package humane.reminder.webhook.job;

import humane.kit.clock.SystemTime;
import humane.reminder.webhook.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** Whom we may call: over TLS, at an address of the public network. */
@ApplicationScoped
public class Receivers {
  private static final int LENGTH_MAX = 2000;

  private final WebhookSettings settings;
  private final Clock system;

  Receivers(WebhookSettings settings, @SystemTime Clock system) {
    this.settings = settings;
    this.system = system;
  }

  /** What is wrong with an address that somebody enters; empty if nothing is. */
  public Optional<String> faultOf(String url) {
    if (url.length() > LENGTH_MAX)
      return Optional.of("is longer than " + LENGTH_MAX + " characters");
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException broken) {
      return Optional.of("is not an address");
    }
    boolean plain = "http".equalsIgnoreCase(uri.getScheme());
    if (uri.getHost() == null || !(plain || "https".equalsIgnoreCase(uri.getScheme())))
      return Optional.of("must begin with https:// and name a host");
    if (plain && !loopbackAllowed()) return Optional.of("must begin with https://");
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null)
      return Optional.of("must not hold a name, a password or a fragment");
    try {
      InetAddress[] addresses = resolve(uri.getHost());
      // Without TLS nothing leaves this machine.
      return plain && !Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress)
          ? Optional.of("must begin with https://")
          : Optional.empty();
    } catch (UnknownHostException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  /**
   * Resolved once, and these very addresses are connected to: a name that points elsewhere a moment
   * later changes nothing.
   *
   * @throws UnknownHostException when it has no address, or any that is not of the public network
   */
  InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(host);
    } catch (UnknownHostException unknown) {
      throw new UnknownHostException("has no address");
    }
    for (InetAddress address : addresses)
      if (!PublicAddress.is(address) && !(address.isLoopbackAddress() && loopbackAllowed()))
        throw new UnknownHostException("points to an address that is not of the public network");
    return addresses;
  }

  private boolean loopbackAllowed() {
    LocalDate today = LocalDate.ofInstant(system.instant(), ZoneOffset.UTC);
    return settings.loopbackAllowedUntil().filter(until -> !today.isAfter(until)).isPresent();
  }
}
