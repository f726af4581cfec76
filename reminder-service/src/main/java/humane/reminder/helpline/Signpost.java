package humane.reminder.helpline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Proof that free advice was pointed out to somebody.
 *
 * @param page where it stood
 * @param language in which it was shown, BCP 47
 * @param name of the line as it was shown
 * @param reached the number or page as it was shown
 * @param checkedOn the day on which the line had last been checked
 */
public record Signpost(
    Instant at,
    String page,
    String language,
    String helplineId,
    String name,
    String reached,
    LocalDate checkedOn) {}
