package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ids behind the places of {@link Names}. */
final class Places {
  private final List<String> ids = new ArrayList<>();

  Places(JsonNode list) {
    list.forEach(id -> ids.add(id.asText()));
  }

  @Nullable String at(JsonNode place) {
    return place.isInt() ? ids.get(place.intValue()) : null;
  }

  @Nullable List<String> atAll(JsonNode places) {
    if (!places.isArray()) return null;
    List<String> found = new ArrayList<>();
    places.forEach(place -> found.add(ids.get(place.intValue())));
    return found;
  }
}
