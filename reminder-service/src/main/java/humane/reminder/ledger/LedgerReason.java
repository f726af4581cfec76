package humane.reminder.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One reason of a verdict, as the gate gave it. */
public record LedgerReason(
    String code, String rule, String source, @Nullable Instant notBefore, String text) {}
