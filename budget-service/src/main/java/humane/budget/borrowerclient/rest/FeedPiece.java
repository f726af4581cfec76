package humane.budget.borrowerclient.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.feed.Change;
import humane.kit.feed.ChangePage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a piece of a feed as it stands in the agreed form: five known fields, and whatever else
 * beside them.
 */
final class FeedPiece {
  private static final Set<String> KNOWN =
      Set.of("cursor", "at", "kind", "borrowerId", "accountRef");

  private FeedPiece() {}

  static ChangePage read(JsonNode piece) {
    List<Change> changes = new ArrayList<>();
    piece.required("items").forEach(item -> changes.add(change(item)));
    return new ChangePage(changes, piece.required("next").longValue());
  }

  private static Change change(JsonNode item) {
    Map<String, Object> more = new TreeMap<>();
    item.fields()
        .forEachRemaining(
            field -> {
              if (!KNOWN.contains(field.getKey())) {
                more.put(field.getKey(), plain(field.getValue()));
              }
            });
    return new Change(
        item.required("cursor").longValue(),
        Instant.parse(item.required("at").textValue()),
        item.required("kind").textValue(),
        item.required("borrowerId").textValue(),
        item.path("accountRef").textValue(),
        more);
  }

  private static Object plain(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.longValue();
    }
    return value.isTextual() ? value.textValue() : value;
  }
}
