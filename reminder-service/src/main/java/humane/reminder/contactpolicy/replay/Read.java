package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values out of our own JSON; whatever is not there reads as null. */
final class Read {
  private Read() {}

  static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> one) {
    List<T> found = new ArrayList<>();
    node.path(name).forEach(item -> found.add(one.apply(item)));
    return found;
  }

  static <E extends Enum<E>> @Nullable E name(JsonNode node, Class<E> type) {
    String text = text(node);
    return text == null ? null : Enum.valueOf(type, text);
  }

  static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }

  static Instant instant(JsonNode node) {
    return Instant.parse(node.asText());
  }

  static @Nullable Instant instantOrNull(JsonNode node) {
    return node.isTextual() ? Instant.parse(node.textValue()) : null;
  }

  static @Nullable LocalDate dateOrNull(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.textValue()) : null;
  }

  static @Nullable LocalTime timeOrNull(JsonNode node) {
    return node.isTextual() ? LocalTime.parse(node.textValue()) : null;
  }
}
