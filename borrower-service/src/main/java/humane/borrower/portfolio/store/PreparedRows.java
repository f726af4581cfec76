package humane.borrower.portfolio.store;

import java.util.List;
import java.util.Map;

/**
 * A piece of a file, ready to be written.
 *
 * @param read how many rows it holds, usable or not
 * @param rejected how many of them cannot be used
 * @param bytes where the file has been read to behind them
 * @param newcomers those of the rows' borrowers who were not known a moment ago, sealed
 */
public record PreparedRows(
    int read,
    int rejected,
    long bytes,
    List<NumberedRow> rows,
    List<NumberedRemark> remarks,
    Map<String, Newcomer> newcomers) {

  public static final PreparedRows NONE = new PreparedRows(0, 0, 0, List.of(), List.of(), Map.of());
}
