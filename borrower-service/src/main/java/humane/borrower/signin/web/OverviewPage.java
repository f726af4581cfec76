package humane.borrower.signin.web;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.lender.Lender;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.segment.rest.SegmentAnswer;
import humane.borrower.segment.rest.SegmentAnswers;
import humane.borrower.signin.store.Pins;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The borrower's own page; who is not signed in may ask for a link here. */
@Path("/me")
@PermitAll
public class OverviewPage {
  private final Pages pages;
  private final Visit visit;
  private final AccountStore accounts;
  private final Pins pins;
  private final Lender lender;
  private final SegmentAnswers segments;
  private final ReturnAddresses returns;
  private final String planUrl;
  private final String messagesUrl;
  private final String rightsUrl;

  OverviewPage(
      Pages pages,
      Visit visit,
      AccountStore accounts,
      Pins pins,
      Lender lender,
      SegmentAnswers segments,
      ReturnAddresses returns,
      @ConfigProperty(name = "humane.budget-service.public-url") String budgetUrl,
      @ConfigProperty(name = "humane.reminder-service.public-url") String reminderUrl) {
    this.pages = pages;
    this.visit = visit;
    this.accounts = accounts;
    this.pins = pins;
    this.lender = lender;
    this.segments = segments;
    this.returns = returns;
    this.planUrl = budgetUrl + "/plan";
    this.messagesUrl = reminderUrl + "/messages";
    this.rightsUrl = reminderUrl + "/rights";
  }

  @GET
  @RunOnVirtualThread
  public Response show(@RestQuery("return") @Nullable String returnTo) {
    Optional<Visit.SignedIn> visitor = visit.signedIn();
    String back = returns.orHome(returnTo);
    if (visitor.isEmpty()) return pages.page("ask", "askTitle", Map.of("returnTo", back));
    if (!back.equals(ReturnAddresses.HOME)) return pages.to(back);
    return overview(visitor.get().borrower());
  }

  /** Keeps a session going for a page of another service, or begins one. */
  @GET
  @Path("/session")
  @RunOnVirtualThread
  public Response session(@RestQuery("return") @Nullable String returnTo) {
    String back = returns.orHome(returnTo);
    if (visit.signedIn().isPresent()) return pages.to(back);
    return pages.to(UriBuilder.fromPath("/me").queryParam("return", "{r}").build(back).toString());
  }

  @POST
  @Path("/sign-out")
  @RunOnVirtualThread
  public Response signOut() {
    return Response.seeOther(URI.create("/me")).cookie(visit.noSession()).build();
  }

  private Response overview(BorrowerRow borrower) {
    List<Account> owned = accounts.of(List.of(borrower.id()));
    String language = visit.language();
    List<String> countries =
        borrower.jurisdictions().stream().map(name -> name.substring(0, 2)).toList();
    Map<String, Object> data = new HashMap<>();
    data.put("name", borrower.profile().fullName());
    data.put(
        "accounts",
        owned.stream().map(account -> new AccountView(account, pages.words(), language)).toList());
    data.put("anyArrears", owned.stream().anyMatch(account -> account.facts().inArrears()));
    data.put("pinChosen", pins.isChosen(borrower.id()));
    data.put("help", helpOf(borrower, language));
    data.put("planUrl", planUrl);
    data.put("messagesUrl", messagesUrl);
    data.put(
        "adviceUrl",
        UriBuilder.fromUri(messagesUrl + "/advice")
            .queryParam("lang", language)
            .build()
            .toString());
    data.put(
        "rightsUrl",
        UriBuilder.fromUri(rightsUrl)
            .queryParam("place", borrower.jurisdictions().toArray())
            .queryParam("lang", language)
            .build()
            .toString());
    data.put(
        "atHomeUrl",
        UriBuilder.fromUri(rightsUrl + "/at-home").queryParam("lang", language).build().toString());
    data.put(
        "complaints",
        lender.complaintAddresses().stream()
            .filter(address -> countries.contains(address.country()))
            .toList());
    return pages.page("overview", "askTitle", data);
  }

  /** How early help is offered and why; nothing while no account is open. */
  private @Nullable HelpView helpOf(BorrowerRow borrower, String language) {
    SegmentAnswer answer = segments.of(borrower, language);
    return answer.accounts().isEmpty() ? null : HelpView.of(answer);
  }
}
