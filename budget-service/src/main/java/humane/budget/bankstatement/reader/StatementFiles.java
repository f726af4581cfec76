package humane.budget.bankstatement.reader;

import humane.budget.bankstatement.BankStatement;
import humane.budget.bankstatement.Unreadable;
import humane.budget.bankstatement.Unreadable.Why;

/** Finds out how a file is written, and reads it. */
public final class StatementFiles {
  static final int BYTES_MAX = 4 * 1024 * 1024;

  /** Far more than a household has in a year. */
  static final int ENTRIES_MAX = 20_000;

  private StatementFiles() {}

  /**
   * @param country ISO 3166 of the borrower, which says how 03/04/2026 is meant where the file does
   *     not; empty for not known
   * @param currency of the budget; a file in another one is refused
   */
  public static BankStatement read(byte[] file, String country, String currency) throws Unreadable {
    if (file.length == 0) throw new Unreadable(Why.EMPTY);
    if (file.length > BYTES_MAX) throw new Unreadable(Why.TOO_LARGE);
    String text = Encodings.text(file);
    if (text.isBlank()) throw new Unreadable(Why.EMPTY);
    BankStatement read = read(text, file, country, currency);
    if (read.currency().filter(its -> !its.equals(currency)).isPresent())
      throw new Unreadable(Why.OTHER_CURRENCY, 0, read.currency().orElseThrow());
    return read;
  }

  private static BankStatement read(String text, byte[] file, String country, String currency)
      throws Unreadable {
    if (OfxReader.isOfx(text)) return new OfxReader(currency).read(text);
    if (text.stripLeading().startsWith("<")) return new CamtReader(currency).read(file);
    return new CsvBankReader(country, currency).read(text);
  }
}
