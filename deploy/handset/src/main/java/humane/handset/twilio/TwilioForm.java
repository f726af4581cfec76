package humane.handset.twilio;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A form or a query in Twilio's way: names with a capital letter, empty means absent. */
public record TwilioForm(MultivaluedMap<String, String> pairs) {

  public Optional<String> text(String name) {
    return Optional.ofNullable(pairs.getFirst(name)).filter(value -> !value.isEmpty());
  }

  public List<String> texts(String name) {
    return pairs.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty()).toList();
  }

  /** An address that can be called. */
  public Optional<String> url(String name) {
    Optional<String> url = text(name);
    if (url.isPresent() && !callable(url.get())) throw Refusal.INVALID_URL.error("(" + name + ")");
    return url;
  }

  /**
   * A whole number within bounds; anything else counts as the nearest bound or the usual one, as
   * Twilio does.
   */
  public int number(String name, int usual, int least, int most) {
    String given = text(name).orElse("");
    if (!given.matches("[0-9]{1,6}")) return usual;
    return Math.clamp(Integer.parseInt(given), least, most);
  }

  private static boolean callable(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }
}
