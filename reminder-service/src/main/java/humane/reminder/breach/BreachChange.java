package humane.reminder.breach;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a breach stood from an instant on.
 *
 * @param by the member of staff, or what found it
 * @param cause how it came to it
 * @param redress what was done for the borrower
 * @param reportedTo the regulator that was told on {@code reportedOn}
 */
public record BreachChange(
    Instant at,
    String by,
    BreachState state,
    @Nullable String cause,
    @Nullable String redress,
    @Nullable LocalDate reportedOn,
    @Nullable String reportedTo) {}
