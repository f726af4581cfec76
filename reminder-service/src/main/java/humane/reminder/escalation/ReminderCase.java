package humane.reminder.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is being done about one account in arrears for one borrower.
 *
 * @param accountToken keyed hash of the lender's account reference
 * @param ladder name of the ladder it stands on
 * @param dueDate from which days past due are counted
 * @param lastRungDay day of the rung last done; null before the first
 * @param lastAttemptAt when that was, on the business clock
 */
public record ReminderCase(
    UUID id,
    String borrowerId,
    String accountToken,
    String ladder,
    LocalDate dueDate,
    CaseState state,
    @Nullable Integer lastRungDay,
    @Nullable Instant lastAttemptAt) {}
