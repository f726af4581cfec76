package humane.reminder.console;

import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param account the lender's account reference, exactly
 * @param page counted from 0
 */
public record CaseFilter(
    @Nullable String account, @Nullable String state, @Nullable String ladder, int page) {}
