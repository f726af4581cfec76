package humane.reminder.ledger.rest;

import humane.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The size of a tree in a query. */
final class TreeSize {
  private TreeSize() {}

  /**
   * Nothing when it was not given.
   *
   * @throws Problem 400 when it is no whole number from 0
   */
  static @Nullable Long of(String field, @Nullable String value) {
    if (value == null) return null;
    try {
      long size = Long.parseLong(value);
      if (size >= 0) return size;
    } catch (NumberFormatException noNumber) {
      throw refused(field, value);
    }
    throw refused(field, value);
  }

  private static Problem refused(String field, String value) {
    return Problem.badInput(field, value, "must be the size of a tree: a whole number from 0");
  }
}
