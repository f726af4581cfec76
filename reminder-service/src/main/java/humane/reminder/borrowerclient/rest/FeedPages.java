package humane.reminder.borrowerclient.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.feed.Change;
import humane.kit.feed.ChangePage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a piece of a change feed; fields beyond the agreed ones stand beside them. */
public final class FeedPages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> AGREED = List.of("cursor", "at", "kind", "borrowerId", "accountRef");

  private FeedPages() {}

  /** @throws IllegalArgumentException when it is not in the agreed form */
  public static ChangePage read(String answer) {
    try {
      JsonNode page = JSON.readTree(answer);
      List<Change> items = new ArrayList<>();
      for (JsonNode item : page.path("items")) items.add(change((ObjectNode) item));
      if (!page.path("next").canConvertToLong()) throw new IllegalArgumentException("The piece of the feed does not say where the next begins");
      return new ChangePage(items, page.get("next").asLong());
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("The piece of the feed is not JSON", broken);
    }
  }

  private static Change change(ObjectNode item) {
    for (String needed : List.of("cursor", "at", "kind", "borrowerId"))
      if (!item.hasNonNull(needed)) throw new IllegalArgumentException("A change of the feed has no " + needed);
    Map<String, Object> more = JSON.convertValue(item.deepCopy().without(AGREED), new TypeReference<Map<String, Object>>() {});
    return new Change(
        item.get("cursor").asLong(),
        OffsetDateTime.parse(item.get("at").asText()).toInstant(),
        item.get("kind").asText(),
        item.get("borrowerId").asText(),
        item.hasNonNull("accountRef") ? item.get("accountRef").asText() : null,
        more);
  }
}
