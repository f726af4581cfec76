package humane.borrower.contactcard.rest;

import humane.borrower.contactcard.ContactCard;
import humane.borrower.contactcard.store.ContactCards;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards for the services that must decide about a contact, and for nobody else. */
@Path("/contact-cards")
public class ContactCardResource {
  private static final int ASKED_MAX = 500;

  record Asked(@Nullable List<String> borrowerIds) {}

  record Cards(List<ContactCard> cards) {}

  private final ContactCards cards;

  ContactCardResource(ContactCards cards) {
    this.cards = cards;
  }

  @POST
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  public Cards cards(@Nullable Asked asked) {
    if (asked == null || asked.borrowerIds() == null)
      throw Problem.badInput("borrowerIds", null, "is required");
    if (asked.borrowerIds().size() > ASKED_MAX)
      throw Problem.badInput(
          "borrowerIds",
          String.valueOf(asked.borrowerIds().size()),
          "has more than " + ASKED_MAX + " entries");
    if (asked.borrowerIds().contains(null))
      throw Problem.badInput("borrowerIds", null, "has an empty entry");
    return new Cards(cards.of(asked.borrowerIds()));
  }
}
