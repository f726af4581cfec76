package humane.borrower.portfolio;

/** A column that is refused, by the title it has in the file. */
public record ColumnFinding(ColumnFault fault, String title) {

  /** What a title that is none of ours is refused for. */
  static ColumnFinding of(String title) {
    return new ColumnFinding(
        OtherPerson.isNamedBy(title) ? ColumnFault.NAMES_ANOTHER_PERSON : ColumnFault.UNKNOWN,
        title);
  }
}
