package humane.risktraining.history;

import humane.risk.AccountHistory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One account of a file.
 *
 * @param defaulted what came of it, null when the file does not tell
 * @param protectedValues what the file says of protected attributes, by column; for comparisons
 *     only
 */
public record HistoryRow(
    String id,
    AccountHistory history,
    @Nullable Boolean defaulted,
    Map<String, String> protectedValues) {}
