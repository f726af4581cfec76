package humane.reminder.figures;

import java.time.Instant;

/**
 * What a team did since an instant; counts only.
 *
 * @param mostForOne the most contacts that one person had
 * @param outside contacts that the team made outside the suite
 */
public record MonthFigures(
    Instant since,
    int contacts,
    int people,
    int mostForOne,
    int heldBack,
    int outside,
    int complaints,
    int familyContact,
    int wrongRecipients,
    int stops) {}
