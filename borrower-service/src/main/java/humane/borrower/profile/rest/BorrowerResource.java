package humane.borrower.profile.rest;

import humane.borrower.account.rest.AccountAnswer;
import humane.borrower.account.store.AccountStore;
import humane.borrower.contactpoint.rest.ContactPointAnswer;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.hold.store.HoldStore;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.wishes.rest.ConsentForm;
import humane.borrower.wishes.rest.PreferencesForm;
import humane.borrower.wishes.store.ConsentStore;
import humane.borrower.wishes.store.WishesStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Borrowers by the lender's reference or by our id. */
@Path("/borrowers")
public class BorrowerResource {
  record Borrowers(List<BorrowerAnswer> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final ContactPointStore numbers;
  private final WishesStore wishes;
  private final ConsentStore consents;
  private final HoldStore holds;
  private final AccountStore accounts;

  BorrowerResource(
      BorrowerStore borrowers,
      ContactPointStore numbers,
      WishesStore wishes,
      ConsentStore consents,
      HoldStore holds,
      AccountStore accounts) {
    this.borrowers = borrowers;
    this.numbers = numbers;
    this.wishes = wishes;
    this.consents = consents;
    this.holds = holds;
    this.accounts = accounts;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public Borrowers withRef(@RestQuery @Nullable String ref) {
    if (ref == null || ref.isBlank())
      throw Problem.badInput("ref", ref, "is required: the lender's reference of the borrower");
    return new Borrowers(borrowers.findByRef(ref).stream().map(this::answer).toList(), null);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public BorrowerAnswer one(String id) {
    return answer(borrowers.get(id));
  }

  private BorrowerAnswer answer(BorrowerRow row) {
    List<String> id = List.of(row.id());
    if (row.erasedAt() != null)
      return BorrowerAnswer.of(
          row,
          List.of(),
          PreferencesForm.of(wishes.of(row.id()), null),
          List.of(),
          List.of(),
          List.of());
    return BorrowerAnswer.of(
        row,
        numbers.of(id).stream().map(ContactPointAnswer::of).toList(),
        PreferencesForm.of(wishes.of(row.id()), row.language()),
        consents.newest(id).stream().map(ConsentForm::of).toList(),
        holds.standing(id).stream().map(BorrowerAnswer.HoldAnswer::of).toList(),
        accounts.of(id).stream()
            .map(account -> AccountAnswer.of(account, List.of(account.borrowerId())))
            .toList());
  }
}
