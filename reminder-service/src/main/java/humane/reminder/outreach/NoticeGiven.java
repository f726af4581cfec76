package humane.reminder.outreach;

import humane.reminder.contactpolicy.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice that reached the borrower.
 *
 * @param accountTokens the accounts it was about; empty means all
 */
public record NoticeGiven(Notice notice, List<String> accountTokens) {

  /** Whether it was given for what a contact is about; null for one about no account by name. */
  public boolean covers(@Nullable String accountToken) {
    return accountTokens.isEmpty()
        || (accountToken != null && accountTokens.contains(accountToken));
  }
}
