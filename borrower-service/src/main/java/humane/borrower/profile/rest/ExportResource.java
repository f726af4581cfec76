package humane.borrower.profile.rest;

import humane.borrower.account.Account;
import humane.borrower.account.AccountStatement;
import humane.borrower.account.StatementMaking;
import humane.borrower.account.store.AccountStore;
import humane.borrower.account.store.PaymentStore;
import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.store.ComplaintStore;
import humane.borrower.datarequest.DataRequest;
import humane.borrower.datarequest.store.DataRequestStore;
import humane.borrower.hold.Hold;
import humane.borrower.hold.store.HoldStore;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.segment.rest.SegmentAnswer;
import humane.borrower.segment.rest.SegmentAnswers;
import humane.borrower.support.Helper;
import humane.borrower.support.SupportNeed;
import humane.borrower.support.store.HelperStore;
import humane.borrower.support.store.SupportNeedStore;
import humane.borrower.wishes.store.ConsentStore;
import humane.borrower.wishes.store.WishesStore;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that this service holds of a person. */
@Path("/borrowers/{id}/export")
public class ExportResource {
  record Export(
      Instant at,
      BorrowerAnswer borrower,
      @Nullable SegmentAnswer segment,
      List<AccountStatement> statements,
      List<Hold> holds,
      List<Complaint> complaints,
      List<DataRequest> dataRequests,
      Wished wished) {}

  /** What the borrower has told of own wishes and needs, with what proves each consent. */
  record Wished(
      List<ConsentStore.Entry> consentRecord,
      @Nullable String phrase,
      List<SupportNeed> supportNeeds,
      List<Helper> helpers) {
    static final Wished FORGOTTEN = new Wished(List.of(), null, List.of(), List.of());
  }

  private final BorrowerResource borrowers;
  private final BorrowerStore rows;
  private final SegmentAnswers segments;
  private final AccountStore accounts;
  private final PaymentStore payments;
  private final HoldStore holds;
  private final ComplaintStore complaints;
  private final DataRequestStore requests;
  private final ConsentStore consents;
  private final WishesStore wishes;
  private final SupportNeedStore needs;
  private final HelperStore helpers;
  private final Clock clock;

  ExportResource(
      BorrowerResource borrowers,
      BorrowerStore rows,
      SegmentAnswers segments,
      AccountStore accounts,
      PaymentStore payments,
      HoldStore holds,
      ComplaintStore complaints,
      DataRequestStore requests,
      ConsentStore consents,
      WishesStore wishes,
      SupportNeedStore needs,
      HelperStore helpers,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.rows = rows;
    this.segments = segments;
    this.accounts = accounts;
    this.payments = payments;
    this.holds = holds;
    this.complaints = complaints;
    this.requests = requests;
    this.consents = consents;
    this.wishes = wishes;
    this.needs = needs;
    this.helpers = helpers;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public Export export(String id) {
    BorrowerAnswer borrower = borrowers.one(id);
    if (borrower.erasedAt() != null)
      return new Export(
          clock.instant(),
          borrower,
          null,
          List.of(),
          List.of(),
          complaints.of(id),
          requests.of(id),
          Wished.FORGOTTEN);
    List<Account> owned = accounts.of(List.of(id));
    return new Export(
        clock.instant(),
        borrower,
        segments.of(rows.get(id), null),
        owned.stream()
            .map(account -> StatementMaking.of(account, payments.of(account.accountRef(), id)))
            .toList(),
        holds.all(id),
        complaints.of(id),
        requests.of(id),
        new Wished(
            consents.all(id), wishes.phrases(List.of(id)).get(id), needs.all(id), helpers.all(id)));
  }
}
