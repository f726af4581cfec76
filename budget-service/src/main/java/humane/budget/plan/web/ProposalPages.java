package humane.budget.plan.web;

import humane.budget.agreement.store.LimitationFile;
import humane.budget.override.job.ShownOverrides;
import humane.budget.plan.ConfirmedBy;
import humane.budget.plan.Plan;
import humane.budget.plan.ShownProposal;
import humane.budget.plan.job.Acceptance;
import humane.budget.plan.job.ProposalsOf;
import humane.budget.plan.store.ProposalStore;
import humane.budget.proposal.PlanNote;
import humane.budget.proposal.Proposal;
import humane.budget.proposal.store.CreditBureauFile;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The plans that fit, side by side; one of them to the last instalment; and the yes to it. */
@Path("/plan")
@RolesAllowed(Roles.BORROWER)
@RunOnVirtualThread
public class ProposalPages {
  /** What the page says in the words of the note; the others have a sentence of their own there. */
  private static final List<PlanNote> FOR_BORROWERS =
      List.of(PlanNote.INTEREST_RESTS, PlanNote.EU_FORBEARANCE_MENU);

  private final Template list;
  private final Template one;
  private final Visitor visitor;
  private final Pages pages;
  private final ProposalsOf proposalsOf;
  private final ProposalStore proposals;
  private final Acceptance acceptance;
  private final AdviceLines advice;
  private final PublicAddresses addresses;
  private final PlanLimitsFile limits;
  private final CreditBureauFile bureau;
  private final ShownOverrides overrides;
  private final LimitationFile limitation;

  ProposalPages(
      @Location("plan/proposals.html") Template list,
      @Location("plan/proposal.html") Template one,
      Visitor visitor,
      Pages pages,
      ProposalsOf proposalsOf,
      ProposalStore proposals,
      Acceptance acceptance,
      AdviceLines advice,
      PublicAddresses addresses,
      PlanLimitsFile limits,
      CreditBureauFile bureau,
      ShownOverrides overrides,
      LimitationFile limitation) {
    this.list = list;
    this.one = one;
    this.visitor = visitor;
    this.pages = pages;
    this.proposalsOf = proposalsOf;
    this.proposals = proposals;
    this.acceptance = acceptance;
    this.advice = advice;
    this.addresses = addresses;
    this.limits = limits;
    this.bureau = bureau;
    this.overrides = overrides;
    this.limitation = limitation;
  }

  @GET
  @Path("/proposals")
  public Response list(@QueryParam("changed") String changed) {
    ProposalsOf.Shown shown = proposalsOf.show(visitor.facts(), ProposalsOf.Way.USUAL);
    proposals.seen(shown.proposals().stream().map(ShownProposal::id).toList());
    List<ShownProposal> beyond = overrides.beside(visitor.id(), shown);
    proposals.seen(beyond.stream().map(ShownProposal::id).toList());
    return pages.answer(
        pages
            .with(list)
            .data("changed", changed != null)
            .data("currency", shown.question().currency())
            .data("known", shown.answer().affordability())
            .data("year", YearPicture.of(shown.answer().affordability()).orElse(null))
            .data("cards", cards(shown.proposals()))
            .data("regular", regular(shown.proposals()))
            .data("beyond", beyond.stream().map(each -> each.terms().proposal()).toList())
            .data("beyondIds", beyond.stream().map(ShownProposal::id).toList())
            .data("gentleMonths", limits.on(shown.question().today()).gentleMonths())
            .data("nothingFits", shown.answer().notes().contains(PlanNote.NOTHING_FITS_THE_BOUND))
            .data("notes", FOR_BORROWERS.stream().filter(shown.answer().notes()::contains).toList())
            .data("advice", advice.of(shown.question().jurisdiction())));
  }

  private static long regular(List<ShownProposal> shown) {
    return shown.stream().mapToLong(one -> one.terms().regularMinor()).max().orElse(0);
  }

  @GET
  @Path("/proposals/{id}")
  public Response one(@PathParam("id") String id) {
    return showOne(own(id), false);
  }

  @POST
  @Path("/proposals/{id}/accept")
  public Response accept(@PathParam("id") String id, @FormParam("termsHash") String termsHash) {
    ShownProposal shown = own(id);
    Optional<ConfirmedBy> confirmedBy = visitor.confirmedBy();
    if (confirmedBy.isEmpty()) {
      return Response.seeOther(addresses.confirm("/plan/proposals/" + id)).build();
    }
    if (!shown.termsHash().equals(termsHash)) {
      return pages.goTo("/plan/proposals?changed=1");
    }
    try {
      Plan plan =
          acceptance.accept(
              new Acceptance.Asked(shown, confirmedBy.get(), visitor.id(), Optional.empty()));
      return pages.goTo("/plan/accepted/" + plan.id());
    } catch (Problem notAccepted) {
      return switch (notAccepted.slug()) {
        case "not-accepted" -> showOne(shown, true);
        case "terms-changed", "affordability-changed" -> pages.goTo("/plan/proposals?changed=1");
        case "plan-exists" -> pages.goTo("/plan");
        default -> throw notAccepted;
      };
    }
  }

  private Response showOne(ShownProposal shown, boolean notAccepted) {
    proposals.opened(shown.id());
    return pages.answer(
        pages
            .with(one)
            .data("card", cards(List.of(shown)).getFirst())
            .data("kindKey", "kind." + shown.terms().proposal().kind())
            .data("currency", shown.terms().question().currency())
            .data("bureau", bureau.on(shown.terms().question()))
            .data("limitation", limitation.on(shown.terms().question()).orElse(null))
            .data("year", YearPicture.of(shown.terms().affordability()).orElse(null))
            .data("confirmed", visitor.confirmedBy().isPresent())
            .data("notAccepted", notAccepted)
            .data("beyond", shown.terms().question().beyond().isPresent())
            .data("proposal", shown.terms().proposal())
            .data("confirm", addresses.confirm("/plan/proposals/" + shown.id()).toString()));
  }

  private ShownProposal own(String id) {
    return proposals
        .byId(id)
        .filter(shown -> shown.borrowerId().equals(visitor.id()))
        .orElseThrow(() -> Problem.notFound("proposal", id));
  }

  private static List<ProposalCard> cards(List<ShownProposal> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    var question = shown.getFirst().terms().question();
    long owedMinor = question.debts().stream().mapToLong(debt -> debt.plannedMinor()).sum();
    long monthsMax =
        shown.stream()
            .mapToLong(each -> ProposalCard.monthsOf(question.startsOn(), each.terms().proposal()))
            .max()
            .orElse(1);
    WayDown picture = new WayDown(question.startsOn(), owedMinor, monthsMax);
    Proposal shortest = shown.getFirst().terms().proposal();
    return shown.stream().map(each -> ProposalCard.of(each, shortest, picture)).toList();
  }
}
