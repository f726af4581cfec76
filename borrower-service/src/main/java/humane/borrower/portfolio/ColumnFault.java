package humane.borrower.portfolio;

/**
 * Why a column is refused, the worst first. The slug ends the type of the problem that tells it.
 */
public enum ColumnFault {
  NAMES_ANOTHER_PERSON(
      "forbidden-column",
      "names another person; only the borrower is ever contacted, so such a column has no place here"),
  NOT_THE_BORROWERS_NUMBER(
      "not-the-borrowers-number",
      "does not say that it is the borrower's own number, the only one that is ever contacted; if it is, call it"
          + " mobile, or a title like phone, customer_phone or 本人手机"),
  UNKNOWN(
      "unknown-column",
      "is not a column of the portfolio file; a mapping can say what it stands for"),
  TWICE("duplicate-column", "stands in the file more than once"),
  MISSING("missing-column", "is needed and not there"),
  NOT_A_MAPPING("bad-mapping", "is not a line of the form: their name = ours");

  private final String slug;
  private final String reason;

  ColumnFault(String slug, String reason) {
    this.slug = slug;
    this.reason = reason;
  }

  public String slug() {
    return slug;
  }

  public String reason() {
    return reason;
  }
}
