package humane.borrower.retention;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one run did, or would do: counts only.
 *
 * @param forgotten rows by kind
 * @param persons how many persons were forgotten
 * @param listed persons by the rule under which they stand on the list
 * @param kept persons by the reason for which they are kept
 */
public record RetentionReport(
    Map<String, Integer> forgotten,
    int persons,
    Map<String, Integer> listed,
    Map<String, Integer> kept) {
  public RetentionReport {
    forgotten = new TreeMap<>(forgotten);
    listed = new TreeMap<>(listed);
    kept = new TreeMap<>(kept);
  }
}
