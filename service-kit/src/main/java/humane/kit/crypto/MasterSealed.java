package humane.kit.crypto;

import java.util.List;

/**
 * A column that the master key itself seals ({@link MasterKey#seal}), because what stands there
 * belongs to no one borrower. A rotation seals it anew, so that an older master key may be dropped.
 *
 * @param table and columns are names of ours, never anybody's input
 * @param key the columns by which a row is known; their values as text are handed to the place
 */
public record MasterSealed(String table, String column, List<String> key, Place place) {
  public MasterSealed {
    key = List.copyOf(key);
  }

  /** For which place a row's value was sealed. */
  @FunctionalInterface
  public interface Place {
    String of(List<String> key);
  }

  /** Tells of a service's columns; every bean of this kind is asked. */
  @FunctionalInterface
  public interface Columns {
    List<MasterSealed> sealed();
  }
}
