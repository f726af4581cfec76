package humane.handset.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in Twilio's form: newest first, and the address of the next page where there is
 * one.
 */
public final class TwilioPages {
  private static final String TOKEN_LETTERS = "PA";

  private TwilioPages() {}

  /** The sid after which the page begins, out of its token. */
  public static @Nullable String after(TwilioForm query) {
    return query
        .text("PageToken")
        .filter(token -> token.startsWith(TOKEN_LETTERS))
        .map(token -> token.substring(TOKEN_LETTERS.length()))
        .orElse(null);
  }

  public static int size(TwilioForm query) {
    return query.number("PageSize", 50, 1, 1000);
  }

  /**
   * Lays out a page.
   *
   * @param found one more than fits, if there are more
   */
  public static <T> ObjectNode page(
      String name,
      UriInfo address,
      TwilioForm query,
      List<T> found,
      Function<T, ObjectNode> written,
      Function<T, String> sid) {
    int size = size(query);
    int number = query.number("Page", 0, 0, Integer.MAX_VALUE);
    List<T> shown = found.size() > size ? found.subList(0, size) : found;
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("page", number);
    page.put("page_size", size);
    page.put("start", number * size);
    page.put("end", Math.max(0, number * size + shown.size() - 1));
    page.put("uri", uri(address, query, size, number, query.text("PageToken").orElse(null)));
    page.put("first_page_uri", uri(address, query, size, 0, null));
    page.put(
        "next_page_uri",
        found.size() > size
            ? uri(address, query, size, number + 1, TOKEN_LETTERS + sid.apply(shown.getLast()))
            : null);
    page.putNull("previous_page_uri");
    var items = page.putArray(name);
    shown.forEach(one -> items.add(written.apply(one)));
    return page;
  }

  private static String uri(
      UriInfo address, TwilioForm query, int size, int page, @Nullable String token) {
    StringJoiner pairs = new StringJoiner("&");
    query
        .pairs()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("Page"))
                values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value)));
            });
    pairs.add("PageSize=" + size).add("Page=" + page);
    if (token != null) pairs.add("PageToken=" + token);
    return address.getRequestUri().getRawPath() + "?" + pairs;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
