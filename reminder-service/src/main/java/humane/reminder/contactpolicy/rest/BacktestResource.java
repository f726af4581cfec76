package humane.reminder.contactpolicy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.backtest.BacktestQuestion;
import humane.reminder.contactpolicy.packs.BrokenPolicyFile;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.replay.PolicyRun;
import humane.reminder.contactpolicy.replay.RunKind;
import humane.reminder.contactpolicy.replay.job.PastRuns;
import humane.reminder.contactpolicy.replay.store.PolicyRuns;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /contact-policy/backtests}: a period of the ledger under other packs or the law of
 * another date. Asked of the law as it stands, or with {@code register}, whatever the law refuses
 * and was sent goes to the register of breaches. Contacts made outside the suite, as an agency's,
 * are told with an outcome and no decision: they are not judged.
 */
@Path("/contact-policy/backtests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
@RunOnVirtualThread
public class BacktestResource {
  private final PastRuns past;
  private final PolicyRuns runs;
  private final Packs packs;
  private final SecurityIdentity caller;

  BacktestResource(PastRuns past, PolicyRuns runs, Packs packs, SecurityIdentity caller) {
    this.past = past;
    this.runs = runs;
    this.packs = packs;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response backtest(@Nullable JsonNode body) {
    BacktestQuestion question = PastForm.backtest(body);
    refuseBrokenPacks(question);
    return ReplayResource.Asked.answer(
        past.backtest(question, caller.getPrincipal().getName()), "/contact-policy/backtests/");
  }

  @GET
  @Path("/{id}")
  public PolicyRun run(@PathParam("id") String id) {
    return ReplayResource.Asked.run(runs, RunKind.BACKTEST, id);
  }

  private void refuseBrokenPacks(BacktestQuestion question) {
    try {
      packs.with(question.packs());
    } catch (BrokenPolicyFile broken) {
      throw Problem.badInput("packs", null, String.valueOf(broken.getMessage()));
    }
    List<String> ours = packs.all().stream().map(Pack::id).toList();
    for (String id : question.alsoUnder())
      if (!ours.contains(id) && !question.packs().containsKey(id))
        throw Problem.badInput("alsoUnder", id, "is no pack of ours; there are " + ours);
  }
}
