package humane.reminder.outreach.job;

import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.outreach.Choosing;
import humane.reminder.outreach.store.AccountTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The gate with the packs of the day. */
@ApplicationScoped
public class Terms {
  private final Packs packs;
  private final Choosing choosing;

  Terms(ContactPolicy policy, Packs packs, AccountTokens accounts) {
    this.packs = packs;
    this.choosing = new Choosing(policy, accounts::of);
  }

  public Choosing choosing() {
    return choosing;
  }

  public TermsOnDate of(List<String> jurisdictions, Instant at) {
    return packs.termsOn(jurisdictions, at);
  }
}
