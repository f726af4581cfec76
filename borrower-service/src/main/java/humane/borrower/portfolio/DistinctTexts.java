package humane.borrower.portfolio;

/** Counts texts once each; a text takes some thirty bytes, however long it is. */
public final class DistinctTexts {
  private static final int SEEN = 1;

  private final HashTable seen = new HashTable();

  /** Whether it is the first of its kind. */
  public boolean add(String text) {
    int before = seen.size();
    seen.putIfAbsent(HashTable.keyOf(text), SEEN);
    return seen.size() > before;
  }
}
