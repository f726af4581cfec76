package humane.borrower.portfolio;

/**
 * Something about a row that the lender should see.
 *
 * @param rejected whether the row was left out because of it; otherwise the row was taken and this
 *     is said beside it
 * @param column title of the column, empty when it is about the whole row
 * @param valueMasked what stood there, personal values masked
 */
public record RowRemark(boolean rejected, String column, String valueMasked, String reason) {
  private static final int SHOWN_LENGTH_MAX = 60;

  public static RowRemark rejected(PortfolioColumn column, String value, String reason) {
    return new RowRemark(true, column.title(), shown(column, value), reason);
  }

  public static RowRemark warning(PortfolioColumn column, String value, String reason) {
    return new RowRemark(false, column.title(), shown(column, value), reason);
  }

  public static RowRemark rejectedRow(String reason) {
    return new RowRemark(true, "", "", reason);
  }

  private static String shown(PortfolioColumn column, String value) {
    if (value.isEmpty()) return "";
    if (column.isMasked()) return masked(value);
    return value.length() > SHOWN_LENGTH_MAX ? value.substring(0, SHOWN_LENGTH_MAX) + "…" : value;
  }

  /**
   * The last two signs of a longer value are left, so that its owner can find it again in the own
   * file.
   */
  static String masked(String value) {
    int length = value.codePointCount(0, value.length());
    if (length <= 4) return "•".repeat(length);
    return "•".repeat(Math.min(length - 2, 12))
        + value.substring(value.offsetByCodePoints(value.length(), -2));
  }
}
