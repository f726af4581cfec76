package humane.kit.feed;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final Set<String> AGREED =
      Set.of("cursor", "at", "kind", "borrowerId", "accountRef");

  /** Reads one entry; whatever else the provider has added is kept beside the agreed fields. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Change read(Map<String, Object> fields) {
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.keySet().removeAll(AGREED);
    return new Change(
        ((Number) needed(fields, "cursor")).longValue(),
        OffsetDateTime.parse((String) needed(fields, "at")).toInstant(),
        (String) needed(fields, "kind"),
        (String) needed(fields, "borrowerId"),
        (String) fields.get("accountRef"),
        more);
  }

  private static Object needed(Map<String, Object> fields, String name) {
    return Objects.requireNonNull(fields.get(name), "A change without " + name);
  }
}
