package humane.budget.bankstatement.rest;

import humane.budget.bankstatement.BankStatement;
import humane.budget.bankstatement.Sorting;
import humane.budget.bankstatement.Unreadable;
import humane.budget.bankstatement.reader.StatementFiles;
import humane.budget.bankstatement.store.SortingFile;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A bank's file, read and sorted on the spot; nothing of it is kept. */
@Path("/bank-statements/preview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BankStatementResource {
  private final SortingFile sorting;
  private final Clock businessTime;

  BankStatementResource(SortingFile sorting, @BusinessTime Clock businessTime) {
    this.sorting = sorting;
    this.businessTime = businessTime;
  }

  /**
   * Payments alike; {@code sort} is IN_… or OUT_… with a category, or NEITHER; {@code months} are
   * those of a season, none means all.
   */
  record GroupView(String label, String sort, long monthlyMinor, List<Integer> months, int count) {
    static GroupView of(Sorting.Group group) {
      return new GroupView(
          group.label(), group.sort().code(), group.monthlyMinor(), group.months(), group.count());
    }
  }

  /** What the file says; {@code to} is its last day, {@code months} how many it covers. */
  record View(
      BankStatement.Format format,
      String currency,
      LocalDate from,
      LocalDate to,
      int months,
      int entries,
      List<GroupView> groups) {}

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  @Operation(
      summary = "What a bank's file would fill into a budget",
      description =
          "CSV of banks, Alipay and WeChat Pay, ISO 20022 camt.053, OFX 1.x and 2.x; UTF-8, UTF-16 or GB 18030; at most 4 MiB. Sums are minor units a month; months are those of a season, 1 to 12, where a file of a year or more shows that an income has one, and its sum is then that of each of them.")
  public View preview(
      @QueryParam("currency") @DefaultValue("") String currency,
      @QueryParam("country") @DefaultValue("") String country,
      byte[] file) {
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(one -> one.getCurrencyCode().equals(currency)))
      throw Problem.badInput("currency", currency, "must be a currency of ISO 4217, as CNY");
    if (!country.isEmpty() && !Set.of(java.util.Locale.getISOCountries()).contains(country))
      throw Problem.badInput("country", country, "must be a country of ISO 3166, as CN");
    try {
      BankStatement read = StatementFiles.read(file, country, currency);
      LocalDate today = LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
      return new View(
          read.format(),
          currency,
          read.from(),
          read.to(),
          read.months(),
          read.entries().size(),
          sorting.of(country, today).groups(read).stream().map(GroupView::of).toList());
    } catch (Unreadable unreadable) {
      throw refused(unreadable);
    }
  }

  private static Problem refused(Unreadable unreadable) {
    String place = unreadable.line() > 0 ? "file line " + unreadable.line() : "file";
    return Problem.unprocessable(
        "bank-statement-unreadable",
        "The file cannot be read as a bank statement. Nothing of it was kept.",
        List.of(new FieldError(place, unreadable.found(), reason(unreadable.why()))));
  }

  private static String reason(Unreadable.Why why) {
    return switch (why) {
      case EMPTY -> "has no payment in it";
      case TOO_LARGE -> "is larger than 4 MiB";
      case TOO_MANY -> "has more than 20000 payments";
      case NO_KNOWN_FORMAT -> "is XML, but neither camt.053 nor OFX";
      case NO_HEADER -> "names no column for the day and the sum in its first 60 rows";
      case NOT_WELL_FORMED -> "breaks off or is not well formed";
      case NO_DATE -> "must be a day, written as in the other rows";
      case NO_AMOUNT -> "must be a sum of the budget's currency";
      case SEVERAL_CURRENCIES -> "is in another currency than the payments before";
      case OTHER_CURRENCY -> "must be in the budget's currency";
    };
  }
}
