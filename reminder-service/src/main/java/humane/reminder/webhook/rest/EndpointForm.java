package humane.reminder.webhook.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new endpoint.
 *
 * @param types which events; null or empty means all
 */
public record EndpointForm(
    @Nullable String url, @Nullable String description, @Nullable List<String> types) {
  static final EndpointForm EMPTY = new EndpointForm(null, null, null);
}
