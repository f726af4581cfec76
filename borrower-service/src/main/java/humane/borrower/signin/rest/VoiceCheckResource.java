package humane.borrower.signin.rest;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.hold.HoldKind;
import humane.borrower.hold.store.HoldStore;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.signin.SignInFact;
import humane.borrower.signin.store.Pins;
import humane.borrower.signin.store.VoiceChecks;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody on the phone is the borrower: by PIN, or by two facts that a family does not
 * know (conduct §2). Only the right answer says anything of the accounts.
 */
@Path("/borrowers/{id}/voice-checks")
public class VoiceCheckResource {
  /** Before such a debt is talked about, a person explains it. */
  private static final Set<HoldKind> EXPLAINED_FIRST =
      EnumSet.of(HoldKind.TIME_BARRED, HoldKind.MINOR);

  /**
   * Either {@code pin}, or the other three.
   *
   * @param month 1 to 12: the last time that it was this month is meant
   * @param figure a decimal with a point
   */
  record Form(
      @Nullable String pin,
      @Nullable String contractKeys,
      @Nullable Integer month,
      @Nullable String figure) {}

  record Checked(boolean right, int triesLeft, boolean explainFirst, List<Owed> accounts) {}

  record Owed(String lastFour, String currency, long arrearsMinor, @Nullable LocalDate dueDate) {}

  private final BorrowerStore borrowers;
  private final AccountStore accounts;
  private final HoldStore holds;
  private final Pins pins;
  private final VoiceChecks checks;
  private final Clock clock;

  VoiceCheckResource(
      BorrowerStore borrowers,
      AccountStore accounts,
      HoldStore holds,
      Pins pins,
      VoiceChecks checks,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.accounts = accounts;
    this.holds = holds;
    this.pins = pins;
    this.checks = checks;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  public Checked check(String id, @Nullable Form form) {
    borrowers.get(id);
    List<Account> open = accounts.openOf(List.of(id));
    VoiceChecks.Compared compared = compared(id, form, open);
    if (!compared.right()) return new Checked(false, compared.triesLeft(), false, List.of());
    boolean explainFirst =
        holds.standing(List.of(id)).stream()
            .anyMatch(hold -> EXPLAINED_FIRST.contains(hold.kind()));
    return new Checked(
        true, compared.triesLeft(), explainFirst, open.stream().map(this::owed).toList());
  }

  private VoiceChecks.Compared compared(String id, @Nullable Form form, List<Account> open) {
    if (form != null && form.pin() != null) {
      boolean right = pins.isRight(id, form.pin());
      return new VoiceChecks.Compared(right, right ? 1 : pins.triesLeft(id));
    }
    if (form == null
        || form.contractKeys() == null
        || form.month() == null
        || form.figure() == null)
      throw Problem.badInput("pin", null, "is required, or contractKeys, month and figure");
    if (form.month() < 1 || form.month() > 12)
      throw Problem.badInput("month", form.month().toString(), "is a month from 1 to 12");
    return checks.compare(
        id,
        List.of(
            new SignInFact.ContractKeys(form.contractKeys()),
            new SignInFact.LastPayment(lastTime(form.month()), form.figure())),
        open);
  }

  private YearMonth lastTime(int month) {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    YearMonth thisYear = now.withMonth(month);
    return thisYear.isAfter(now) ? thisYear.minusYears(1) : thisYear;
  }

  private Owed owed(Account account) {
    String ref = account.accountRef();
    return new Owed(
        ref.substring(Math.max(0, ref.length() - 4)),
        account.currency(),
        account.facts().arrearsMinor(),
        account.facts().dueDate());
  }
}
