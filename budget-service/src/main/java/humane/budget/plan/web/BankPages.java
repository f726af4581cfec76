package humane.budget.plan.web;

import humane.budget.bankstatement.BankStatement;
import humane.budget.bankstatement.MonthlyLines;
import humane.budget.bankstatement.Sort;
import humane.budget.bankstatement.Sorting;
import humane.budget.bankstatement.Unreadable;
import humane.budget.bankstatement.reader.StatementFiles;
import humane.budget.bankstatement.store.SortingFile;
import humane.budget.plan.job.PlanBeingMade;
import humane.budget.statement.Statement;
import humane.budget.statement.store.StatementStore;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The budget from a bank's file: read on the spot, sorted, corrected by the borrower. Only the sums
 * they then take over are kept; the file and the payees are not.
 */
@Path("/plan/budget/bank")
@RolesAllowed(Roles.BORROWER)
@RunOnVirtualThread
public class BankPages {
  private static final Statement NOTHING_YET = new Statement(1, 0, List.of(), List.of());

  private final Template ask;
  private final Template sort;
  private final Visitor visitor;
  private final Pages pages;
  private final SortingFile sorting;
  private final StatementStore statements;
  private final PlanBeingMade planBeingMade;
  private final Clock businessTime;

  BankPages(
      @Location("plan/bank.html") Template ask,
      @Location("plan/bankSort.html") Template sort,
      Visitor visitor,
      Pages pages,
      SortingFile sorting,
      StatementStore statements,
      PlanBeingMade planBeingMade,
      @BusinessTime Clock businessTime) {
    this.ask = ask;
    this.sort = sort;
    this.visitor = visitor;
    this.pages = pages;
    this.sorting = sorting;
    this.statements = statements;
    this.planBeingMade = planBeingMade;
    this.businessTime = businessTime;
  }

  @GET
  public Response ask() {
    return asking(Optional.empty());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response read(@RestForm("file") FileUpload file) {
    try {
      byte[] bytes = file == null ? new byte[0] : bytesOf(file);
      return sorting(StatementFiles.read(bytes, visitor.country(), visitor.currency()));
    } catch (Unreadable unreadable) {
      return asking(Optional.of(unreadable));
    }
  }

  @POST
  @Path("/lines")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeOver(MultivaluedMap<String, String> typed) {
    MonthlyLines lines = BankChoices.read(typed);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Statement before =
                  statements
                      .of(visitor.id())
                      .map(StatementStore.Kept::statement)
                      .orElse(NOTHING_YET);
              statements.save(visitor.id(), lines.in(before));
              planBeingMade.stepSaved(visitor.id());
            });
    return pages.goTo("/plan/budget/" + BudgetStep.INCOME.path());
  }

  private Response asking(Optional<Unreadable> wrong) {
    return pages.answer(
        pages
            .with(ask)
            .data("wrong", wrong.orElse(null))
            .data("wrongKey", wrong.map(one -> "bank.wrong." + one.why()).orElse("")));
  }

  private Response sorting(BankStatement read) {
    LocalDate today = LocalDate.ofInstant(businessTime.instant(), visitor.facts().zone());
    List<Sorting.Group> groups = sorting.of(visitor.country(), today).groups(read);
    return pages.answer(
        pages
            .with(sort)
            .data("from", read.from())
            .data("to", read.to())
            .data("incomes", BankChoices.rows(groups, group -> isIncome(group)))
            .data("costs", BankChoices.rows(groups, group -> !isIncome(group)))
            .data("incomeSorts", BankChoices.INCOMES)
            .data("costSorts", BankChoices.COSTS)
            .data("country", visitor.country())
            .data("currency", visitor.currency()));
  }

  private static boolean isIncome(Sorting.Group group) {
    return group.sort() instanceof Sort.In;
  }

  private static byte[] bytesOf(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file just sent cannot be read", unreadable);
    }
  }
}
