package humane.borrower.account.rest;

import humane.borrower.account.Account;
import humane.borrower.account.AccountStatement;
import humane.borrower.account.Payment;
import humane.borrower.account.StatementMaking;
import humane.borrower.account.store.AccountStore;
import humane.borrower.account.store.PaymentBooking;
import humane.borrower.account.store.PaymentStore;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts, their statements, and payments that were made elsewhere. */
@Path("/accounts/{ref}")
public class AccountResource {
  private static final int REF_LENGTH_MAX = 100;

  record PaymentForm(
      @Nullable Long amountMinor,
      @Nullable String currency,
      @Nullable LocalDate paidOn,
      @Nullable String paymentRef) {}

  record PaymentAnswer(
      String accountRef,
      String paymentRef,
      long amountMinor,
      String currency,
      LocalDate paidOn,
      long balanceMinor,
      long arrearsMinor) {}

  private final AccountStore accounts;
  private final PaymentStore payments;
  private final PaymentBooking booking;
  private final Clock clock;

  AccountResource(
      AccountStore accounts,
      PaymentStore payments,
      PaymentBooking booking,
      @BusinessTime Clock clock) {
    this.accounts = accounts;
    this.payments = payments;
    this.booking = booking;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public AccountAnswer account(String ref) {
    List<Account> holders = accounts.withRef(ref);
    return AccountAnswer.of(
        firstOf(holders, ref), holders.stream().map(Account::borrowerId).toList());
  }

  @GET
  @Path("/statement")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public AccountStatement statement(String ref) {
    Account account = firstOf(accounts.withRef(ref), ref);
    return StatementMaking.of(account, payments.of(ref, account.borrowerId()));
  }

  @POST
  @Path("/payments")
  @RolesAllowed({Roles.AGENT, Roles.SERVICE})
  @RunOnVirtualThread
  @Idempotent
  public Response pay(String ref, @Nullable PaymentForm form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    PaymentBooking.Booked booked = booking.book(ref, refOf(form), factsOf(form));
    Payment.Facts facts = booked.payment().facts();
    return Response.status(booked.repeated() ? Response.Status.OK : Response.Status.CREATED)
        .entity(
            new PaymentAnswer(
                ref,
                booked.payment().paymentRef(),
                facts.amountMinor(),
                facts.currency(),
                facts.paidOn(),
                booked.after().balanceMinor(),
                booked.after().arrearsMinor()))
        .build();
  }

  private static String refOf(PaymentForm form) {
    String ref = form.paymentRef();
    if (ref == null || ref.isBlank())
      throw Problem.badInput(
          "paymentRef", null, "is required: it keeps a payment from being booked twice");
    if (ref.length() > REF_LENGTH_MAX)
      throw Problem.badInput(
          "paymentRef", null, "is longer than " + REF_LENGTH_MAX + " characters");
    return ref.strip();
  }

  private Payment.Facts factsOf(PaymentForm form) {
    List<FieldError> errors = new ArrayList<>();
    if (form.amountMinor() == null) errors.add(FieldError.missing("amountMinor"));
    else if (form.amountMinor() <= 0)
      errors.add(
          new FieldError(
              "amountMinor", String.valueOf(form.amountMinor()), "must be more than nothing"));
    if (form.currency() == null) errors.add(FieldError.missing("currency"));
    if (form.paidOn() == null) errors.add(FieldError.missing("paidOn"));
    // Somewhere on earth it is already the next day.
    else if (form.paidOn().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14))))
      errors.add(new FieldError("paidOn", form.paidOn().toString(), "lies in the future"));
    if (!errors.isEmpty()
        || form.amountMinor() == null
        || form.currency() == null
        || form.paidOn() == null) throw Problem.badInput(errors);
    return new Payment.Facts(form.amountMinor(), form.currency(), form.paidOn());
  }

  private static Account firstOf(List<Account> holders, String ref) {
    if (holders.isEmpty()) throw Problem.notFound("account", ref);
    return holders.getFirst();
  }
}
