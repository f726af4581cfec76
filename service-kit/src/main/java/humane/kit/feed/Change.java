package humane.kit.feed;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a change feed. Fields beyond the agreed ones stand beside them in {@code more}.
 *
 * @param cursor its place in commit order, to be handed back as {@code after}
 * @param at the business instant of the change
 */
public record Change(
    long cursor,
    Instant at,
    String kind,
    String borrowerId,
    @Nullable String accountRef,
    @JsonAnyGetter Map<String, Object> more) {

  @JsonCreator
  static Change read(
      @JsonProperty(value = "cursor", required = true) long cursor,
      @JsonProperty(value = "at", required = true) Instant at,
      @JsonProperty(value = "kind", required = true) String kind,
      @JsonProperty(value = "borrowerId", required = true) String borrowerId,
      @JsonProperty("accountRef") @Nullable String accountRef,
      @JsonAnySetter LinkedHashMap<String, Object> more) {
    return new Change(cursor, at, kind, borrowerId, accountRef, more == null ? Map.of() : more);
  }
}
