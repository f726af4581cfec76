package humane.borrower.erasure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much of what was forgotten.
 *
 * @param counts rows by kind, in the order in which they went; nothing personal
 */
public record Forgotten(Map<String, Integer> counts) {
  public Forgotten {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  public Forgotten and(Forgotten more) {
    Map<String, Integer> both = new LinkedHashMap<>(counts);
    more.counts.forEach((kind, count) -> both.merge(kind, count, Integer::sum));
    return new Forgotten(both);
  }
}
