package humane.borrower.hold.rest;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.contactpoint.MaskedText;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldDefaults;
import humane.borrower.hold.HoldKind;
import humane.borrower.hold.store.HoldKeeping;
import humane.borrower.hold.store.HoldStore;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.support.SupportEffects;
import humane.borrower.support.SupportNeedKind;
import humane.borrower.support.store.SupportNeedStore;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Holds: set and ended by people, by other services' commands, and by the lender. */
@Path("/borrowers/{id}/holds")
public class HoldResource {
  private static final int NOTE_LENGTH_MAX = 2000;

  record Holds(List<HoldForm.Answer> items, @Nullable String next) {}

  record Ignored(boolean ignored, String reason) {}

  private final BorrowerStore borrowers;
  private final AccountStore accounts;
  private final HoldStore holds;
  private final HoldKeeping keeping;
  private final SupportNeedStore needs;
  private final SecurityIdentity caller;
  private final Clock clock;

  HoldResource(
      BorrowerStore borrowers,
      AccountStore accounts,
      HoldStore holds,
      HoldKeeping keeping,
      SupportNeedStore needs,
      SecurityIdentity caller,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.accounts = accounts;
    this.holds = holds;
    this.keeping = keeping;
    this.needs = needs;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public Holds list(String id) {
    borrowers.get(id);
    return new Holds(holds.all(id).stream().map(HoldForm.Answer::of).toList(), null);
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  @Idempotent
  public Response set(String id, @Nullable HoldForm form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    BorrowerRow borrower = borrowers.get(id);
    return switch (keeping.set(
        holdOf(borrower, form), command(form.commandId(), form.sequence()))) {
      case HoldKeeping.Outcome.Stands(Hold hold, boolean repeated) ->
          Response.status(repeated ? Response.Status.OK : Response.Status.CREATED)
              .entity(HoldForm.Answer.of(hold))
              .build();
      case HoldKeeping.Outcome.Older() ->
          Response.ok(new Ignored(true, "Something newer was said before.")).build();
    };
  }

  /** Answers the hold as it is now: still without an end when something newer was said before. */
  @DELETE
  @Path("/{holdId}")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public HoldForm.Answer end(
      String id,
      String holdId,
      @RestQuery @Nullable String reason,
      @RestQuery @Nullable String commandId,
      @RestQuery @Nullable Long sequence) {
    if (reason == null || reason.isBlank())
      throw Problem.badInput("reason", null, "is required: why may contact go on?");
    keeping.end(id, holdId, MaskedText.of(reason), command(commandId, sequence));
    return holds
        .find(id, holdId)
        .map(HoldForm.Answer::of)
        .orElseThrow(() -> Problem.notFound("hold", holdId));
  }

  private HoldKeeping.Command command(@Nullable String commandId, @Nullable Long sequence) {
    return new HoldKeeping.Command(caller.getPrincipal().getName(), commandId, sequence);
  }

  private Hold holdOf(BorrowerRow borrower, HoldForm form) {
    List<FieldError> errors = new ArrayList<>();
    if (form.kind() == null) errors.add(FieldError.missing("kind"));
    if (form.note() != null && form.note().length() > NOTE_LENGTH_MAX)
      errors.add(new FieldError("note", null, "is longer than " + NOTE_LENGTH_MAX + " characters"));
    LocalDate from = HoldForm.day("from", form.from());
    LocalDate until = HoldForm.day("until", form.until());
    ZoneId zone = borrower.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(borrower.timeZone());
    if (from == null) from = LocalDate.ofInstant(clock.instant(), zone);
    if (until != null && until.isBefore(from))
      errors.add(new FieldError("until", until.toString(), "lies before from"));
    List<String> refs =
        form.accountRefs() == null || form.accountRefs().isEmpty() ? null : form.accountRefs();
    if (refs != null) {
      List<String> own =
          accounts.of(List.of(borrower.id())).stream().map(Account::accountRef).toList();
      for (String ref : refs)
        if (!own.contains(ref))
          errors.add(new FieldError("accountRefs", ref, "is not an account of this borrower"));
    }
    HoldKind kind = form.kind();
    if (kind == null || !errors.isEmpty()) throw Problem.badInput(errors);
    String who = caller.getPrincipal().getName();
    String by = form.by() == null || form.by().isBlank() ? who : form.by().strip();
    // The bare word is the mark of what a file itself has set.
    if (by.equals("import")) by = "import, passed on by " + who;
    String note = form.note() == null ? null : MaskedText.of(form.note());
    return new Hold(
        UUID.randomUUID().toString(),
        borrower.id(),
        kind,
        refs,
        from,
        HoldDefaults.until(
            kind,
            from,
            until,
            SupportEffects.has(needs.standing(List.of(borrower.id())), SupportNeedKind.MORE_TIME)),
        by,
        note,
        clock.instant(),
        null);
  }
}
