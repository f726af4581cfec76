package humane.reminder.console.web;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.CaseFilter;
import humane.reminder.console.CaseList;
import humane.reminder.console.store.BorrowerNames;
import humane.reminder.console.store.CaseQueries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of cases. Names come fresh from borrower-service and are kept nowhere here; without them
 * the list still works.
 */
@Path("/console/cases")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class CasesPage {
  private static final int PAGE_MAX = 10_000;

  private final CaseQueries queries;
  private final BorrowerNames names;

  CasesPage(CaseQueries queries, BorrowerNames names) {
    this.queries = queries;
    this.names = names;
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance cases(CaseList cases, Times times);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(
      @QueryParam("account") @Nullable String account,
      @QueryParam("state") @Nullable String state,
      @QueryParam("ladder") @Nullable String ladder,
      @QueryParam("page") @DefaultValue("0") int page) {
    if (page < 0 || page > PAGE_MAX)
      throw Problem.badInput("page", String.valueOf(page), "must be between 0 and " + PAGE_MAX);
    CaseList cases =
        queries.list(new CaseFilter(given(account), given(state), given(ladder), page));
    Optional<Map<String, String>> known =
        names.of(cases.items().stream().map(CaseList.Item::borrowerId).distinct().toList());
    List<CaseList.Item> named =
        cases.items().stream()
            .map(item -> item.named(known.map(name -> name.get(item.borrowerId())).orElse(null)))
            .toList();
    return Pages.cases(
        new CaseList(cases.filter(), named, cases.hasMore(), known.isEmpty()), new Times());
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
