package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ids that are written once and then named by their place. */
final class Names {
  private final UnaryOperator<String> alias;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  Names(UnaryOperator<String> alias) {
    this.alias = alias;
  }

  int placeOf(String name) {
    return places.computeIfAbsent(alias.apply(name), none -> places.size());
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  ArrayNode list() {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    places.keySet().forEach(node::add);
    return node;
  }
}
