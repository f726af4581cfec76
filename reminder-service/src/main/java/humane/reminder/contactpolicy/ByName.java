package humane.reminder.contactpolicy;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The few numbers or times of a row, by name. A rule asks by literal names, and so few are found
 * fastest by looking at each.
 */
final class ByName<T> extends AbstractMap<String, T> {
  private final Map.Entry<String, T>[] entries;

  @SuppressWarnings("unchecked")
  ByName(Map<String, T> values) {
    this.entries =
        new TreeMap<>(values)
            .entrySet().stream()
                .map(value -> Map.entry(value.getKey().intern(), value.getValue()))
                .toArray(Map.Entry[]::new);
  }

  @Override
  public @Nullable T get(@Nullable Object name) {
    for (Map.Entry<String, T> entry : entries)
      if (entry.getKey().equals(name)) return entry.getValue();
    return null;
  }

  @Override
  public Set<Map.Entry<String, T>> entrySet() {
    return Set.of(entries);
  }
}
