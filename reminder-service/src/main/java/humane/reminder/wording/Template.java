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
  public Template {
    if (approval == null || version < 1)
      throw new IllegalArgumentException(id + " in " + language + " is not approved");
  }

  /** Who let these words go out, and since when. */
  public record Approval(String by, LocalDate on) {
    public Approval {
      if (by == null || by.isBlank() || on == null)
        throw new IllegalArgumentException("Words say who approved them, and on which day");
    }
  }
}
