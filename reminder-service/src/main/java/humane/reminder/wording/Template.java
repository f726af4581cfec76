package humane.reminder.wording;

import humane.reminder.contactpolicy.Purpose;
import java.time.LocalDate;

/**
 * One approved text.
 *
 * @param language the language it is written in (BCP 47)
 * @param asksForReply the text says that one may answer it, so only a sender that receives replies
 *     may send it
 * @param text words with gaps in braces, {@code {brand}}
 */
public record Template(
    String id,
    String language,
    int version,
    Purpose purpose,
    boolean asksForReply,
    Approval approval,
    String text) {

  /** Who let these words go out, and since when. */
  public record Approval(String by, LocalDate on) {}
}
